package uk.halfterm.schoolcalendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

/** Collects what does not fit when a school's own calendar is laid over its region's; lines count the entries from 1. */
final class OwnCalendarFaults {

    private static final String WHERE = "own calendar";

    private final List<Fault> faults = new ArrayList<>();

    void checkMovedHalfTerms(OwnCalendar own, SchoolCalendar region) {
        var seen = new HashSet<SchoolTerm>();
        for (int line = 1; line <= own.movedHalfTerms().size(); line++) {
            var moved = own.movedHalfTerms().get(line - 1);
            String term = moved.term().label();
            if (!seen.add(moved.term())) {
                add(line, "half-term week", term + " is given two half-term weeks");
            } else if (!region.covers(moved.term().year().first())) {
                add(line, "half-term week", "There are no dates for " + term);
            } else if (!moved.in(region.termDates(moved.term())).hasTwoHalves()) {
                add(line, "half-term week", "It must lie inside " + term + ", with school days before and after it");
            }
        }
    }

    void checkInsetDays(OwnCalendar own, SchoolCalendar calendar) {
        for (int line = 1; line <= own.insetDays().size(); line++) {
            var day = own.insetDays().get(line - 1);
            if (!calendar.covers(day)) {
                add(line, "INSET day", "There are no dates for " + EnglishDates.date(day));
            } else if (!calendar.isWorkingDay(day)) {
                add(line, "INSET day", EnglishDates.full(day) + " is not a school day");
            }
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new FaultyInput("The school's own calendar", faults);
        }
    }

    private void add(int line, String field, String reason) {
        faults.add(Fault.at(WHERE, line, field, reason));
    }
}
