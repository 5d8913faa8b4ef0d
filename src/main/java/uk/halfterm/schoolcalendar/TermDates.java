package uk.halfterm.schoolcalendar;

import java.time.LocalDate;

import uk.halfterm.shared.DateRange;

/** A term as an authority gives it: first and last school day, and the half-term break (both ends included) between them. */
record TermDates(LocalDate starts, LocalDate breakStarts, LocalDate breakEnds, LocalDate ends) {

    TermDates withBreak(LocalDate from, LocalDate to) {
        return new TermDates(starts, from, to, ends);
    }

    /** Whether the break takes out a weekday and leaves one before and one after it. */
    boolean hasTwoHalves() {
        LocalDate lastBefore = SchoolDays.lastWeekdayBefore(breakStarts);
        LocalDate firstAfter = SchoolDays.firstWeekdayAfter(breakEnds);
        return !breakEnds.isBefore(breakStarts)
                && breakStarts.datesUntil(breakEnds.plusDays(1)).anyMatch(SchoolDays::isWeekday)
                && !lastBefore.isBefore(starts)
                && !firstAfter.isAfter(ends);
    }

    DateRange days(Half half) {
        return switch (half) {
            case FIRST -> DateRange.of(starts, SchoolDays.lastWeekdayBefore(breakStarts));
            case SECOND -> DateRange.of(SchoolDays.firstWeekdayAfter(breakEnds), ends);
        };
    }
}
