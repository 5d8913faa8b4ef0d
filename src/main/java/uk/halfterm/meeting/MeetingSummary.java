package uk.halfterm.meeting;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.identity.PersonId;
import uk.halfterm.schoolcalendar.WorkingWeek;

/** A meeting as the pair sees it: the half term's {@code number}th, {@code on} the day it is expected, and how it stands. */
public record MeetingSummary(
        MeetingId id,
        int number,
        WorkingWeek week,
        LocalDate on,
        MeetingState state,
        @Nullable ItemSummary agenda,
        @Nullable Held held) {

    /** Who marked it as held, and when. */
    public record Held(PersonId by, Instant at) {}

    public boolean isHeld() {
        return state == MeetingState.HELD;
    }
}
