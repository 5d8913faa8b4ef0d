package uk.halfterm.curriculum;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.schoolcalendar.Half;

/**
 * What a programme plans for one of its terms: the sections of the first level that are current in each half, how often pairs meet,
 * and what is asked of each role where the programme says so.
 */
public record PlannedTerm(
        List<Integer> firstHalf,
        List<Integer> secondHalf,
        Cadence cadence,
        @Nullable Asked ofMentee,
        @Nullable Asked ofMentor) {

    /** Hours of training events and of self-study in one term. */
    public record Asked(Hours training, Hours selfStudy) {}

    public PlannedTerm {
        firstHalf = List.copyOf(firstHalf);
        secondHalf = List.copyOf(secondHalf);
    }

    public List<Integer> sections(Half half) {
        return switch (half) {
            case FIRST -> firstHalf;
            case SECOND -> secondHalf;
        };
    }

    /** Those of the whole term, each once, in the order in which they become current. */
    public List<Integer> sections() {
        return Stream.concat(firstHalf.stream(), secondHalf.stream()).distinct().toList();
    }
}
