package uk.halfterm.curriculum;

import org.jspecify.annotations.Nullable;

/**
 * A section in a list, with the time its authors plan for it where they say so.
 *
 * @param label its word and number: "Block 3"
 * @param isAnnounced "coming soon": it can be listed, not opened
 * @param isOptional nothing in it is needed to complete the section it stands in
 */
public record SectionSummary(
        SectionRef ref,
        String label,
        String title,
        String summary,
        @Nullable Hours selfStudy,
        @Nullable Hours mentorSessions,
        boolean isAnnounced,
        boolean isOptional) {

    public int number() {
        return ref.number();
    }

    /** "Block 3: How pupils learn". */
    public String heading() {
        return label + ": " + title;
    }
}
