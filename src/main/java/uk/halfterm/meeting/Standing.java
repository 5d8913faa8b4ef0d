package uk.halfterm.meeting;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.Pair;

/**
 * Where a pair stands with its meetings. {@code lastMet} is the expected day of the last meeting held in this half term or the one
 * before; {@code held} and {@code expectedByNow} count this half term's meetings whose week is over or that are held already,
 * {@code expectedInAll} all of them. {@code nextDue} may lie in the next half term.
 */
public record Standing(
        Pair pair,
        @Nullable LocalDate lastMet,
        @Nullable MeetingSummary nextDue,
        int held,
        int expectedByNow,
        int expectedInAll) {

    /** Meetings whose week has gone by without a word. */
    public int overdue() {
        return expectedByNow - held;
    }

    public boolean isBehind() {
        return overdue() > 0;
    }
}
