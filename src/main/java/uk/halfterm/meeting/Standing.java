package uk.halfterm.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.Pair;

/**
 * Where a pair stands with its meetings: those of this half term (none in a self-paced programme), the expected day of the last one
 * held in this half term or the one before, and the next one, which may lie in the next half term.
 */
public record Standing(
        Pair pair,
        List<MeetingSummary> meetings,
        @Nullable LocalDate lastMet,
        @Nullable MeetingSummary nextDue) {

    public Standing {
        meetings = List.copyOf(meetings);
    }

    /** The earliest meeting that can be marked as held and is not: missed so far, or due this week. */
    public Optional<MeetingSummary> firstUnmarked() {
        return meetings.stream()
                .filter(meeting -> meeting.state() == MeetingState.OVERDUE || meeting.state() == MeetingState.DUE)
                .findFirst();
    }

    public int held() {
        return count(MeetingState.HELD);
    }

    /** Meetings whose week is over or that are held already. */
    public int expectedByNow() {
        return held() + overdue();
    }

    public int expectedInAll() {
        return meetings.size();
    }

    /** Meetings whose week has gone by without a word. */
    public int overdue() {
        return count(MeetingState.OVERDUE);
    }

    public boolean isBehind() {
        return overdue() > 0;
    }

    private int count(MeetingState state) {
        return (int)
                meetings.stream().filter(meeting -> meeting.state() == state).count();
    }
}
