package uk.halfterm.learning;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.ItemRef;

/**
 * How far a person is in a block, by the items of the current version only: parts that were withdrawn are not counted, parts that were
 * added are still to do. For a mentee the parts and the webinar count; for a mentor there is one thing to do, to prepare, and
 * {@code minutesLeft} is then the shortest way to it.
 */
public record BlockProgress(
        int block,
        Map<ItemRef, Instant> done,
        int countDone,
        int countAll,
        int minutesLeft,
        boolean prepared,
        @Nullable Instant packDownloadedAt,
        @Nullable Instant surveyAnsweredAt) {

    public BlockProgress {
        done = Map.copyOf(done);
    }

    public boolean isDone(ItemRef item) {
        return done.containsKey(item);
    }

    public boolean isStarted() {
        return !done.isEmpty();
    }

    public boolean isComplete() {
        return countAll > 0 && countDone == countAll;
    }

    /** From 0 to 100, rounded down, so that 100 means all of it. */
    public int percent() {
        return countAll == 0 ? 0 : 100 * countDone / countAll;
    }
}
