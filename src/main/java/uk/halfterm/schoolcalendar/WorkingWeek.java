package uk.halfterm.schoolcalendar;

import java.time.LocalDate;
import java.util.List;

import uk.halfterm.shared.DateRange;

/** A week of a half term in which pupils are taught on at least one day; numbered from 1 in its half term. */
public record WorkingWeek(int number, LocalDate monday, List<LocalDate> workingDays) {

    public WorkingWeek {
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("A week without a working day is no working week");
        }
        workingDays = List.copyOf(workingDays);
    }

    public LocalDate firstWorkingDay() {
        return workingDays.getFirst();
    }

    public LocalDate lastWorkingDay() {
        return workingDays.getLast();
    }

    /** Monday to Sunday. */
    public DateRange days() {
        return DateRange.of(monday, monday.plusDays(6));
    }
}
