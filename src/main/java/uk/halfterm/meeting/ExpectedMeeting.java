package uk.halfterm.meeting;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.schoolcalendar.WorkingWeek;

/** A meeting the programme asks for: the half term's {@code number}th, in that week, by default on that day. */
public record ExpectedMeeting(
        int number,
        WorkingWeek week,
        LocalDate on,
        @Nullable ItemSummary agenda) {}
