package uk.halfterm.curriculum.authored;

import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Hours;

/** A section with what stands in it, in the order in which people meet it; the overview is Markdown. */
public record AuthoredSection(Head head, String overview, List<ContentItem> items, List<AuthoredSection> children) {

    /** What lists show of it. */
    public record Head(
            int number,
            String title,
            String summary,
            @Nullable Hours selfStudy,
            @Nullable Hours mentorSessions,
            boolean isAnnounced,
            boolean isOptional) {}

    public AuthoredSection {
        items = List.copyOf(items);
        children = List.copyOf(children);
    }
}
