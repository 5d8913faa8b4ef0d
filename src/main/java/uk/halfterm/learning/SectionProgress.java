package uk.halfterm.learning;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.SectionRef;

/**
 * How far a person is in a section and the sections in it, by the items of the version they see: items that were withdrawn are not
 * counted, items that were added are still to do. Which kinds count is the programme's to say ({@link
 * uk.halfterm.curriculum.Counting}).
 *
 * @param minutesLeft the time for all that is left; where any one item is enough, for the shortest
 * @param anyIsEnough whether one item of several completes the section; {@code countAll} is 1 then
 */
public record SectionProgress(
        SectionRef section,
        int countDone,
        int countAll,
        int minutesLeft,
        boolean anyIsEnough,
        @Nullable Instant packDownloadedAt) {

    public boolean isStarted() {
        return countDone > 0;
    }

    public boolean isComplete() {
        return countAll > 0 && countDone == countAll;
    }

    /** The same for a mentor, who prepares for a section. */
    public boolean isPrepared() {
        return isComplete();
    }

    /** From 0 to 100, rounded down, so that 100 means all of it. */
    public int percent() {
        return countAll == 0 ? 0 : 100 * countDone / countAll;
    }
}
