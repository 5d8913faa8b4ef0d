package uk.halfterm.schoolcalendar;

import java.time.LocalDate;

import uk.halfterm.shared.DateRange;

/** A school's half-term break of one term where it differs from the region's: first to last day off, both included. */
public record MovedHalfTerm(SchoolTerm term, DateRange days) {

    public MovedHalfTerm {
        if (days.isOpen()) {
            throw new IllegalArgumentException("A half-term break has a last day");
        }
    }

    TermDates in(TermDates region) {
        LocalDate last = days.from().plusDays(days.length() - 1);
        return region.withBreak(days.from(), last);
    }
}
