package uk.halfterm.schoolcalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday: the days a school can be open on at all. */
final class SchoolDays {

    private SchoolDays() {}

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    static LocalDate lastWeekdayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!isWeekday(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    static LocalDate firstWeekdayAfter(LocalDate day) {
        LocalDate after = day.plusDays(1);
        while (!isWeekday(after)) {
            after = after.plusDays(1);
        }
        return after;
    }
}
