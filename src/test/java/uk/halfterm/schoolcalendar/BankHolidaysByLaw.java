package uk.halfterm.schoolcalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedSet;
import java.util.TreeSet;

/** Bank holidays of England worked out from the law and from Easter, independently of the files, to check them against. */
final class BankHolidaysByLaw {

    private BankHolidaysByLaw() {}

    static SortedSet<LocalDate> of(AcademicYear year) {
        int spring = year.startYear() + 1;
        var days = new TreeSet<LocalDate>();
        addOrNextFree(days, LocalDate.of(year.startYear(), Month.DECEMBER, 25));
        addOrNextFree(days, LocalDate.of(year.startYear(), Month.DECEMBER, 26));
        addOrNextFree(days, LocalDate.of(spring, Month.JANUARY, 1));
        days.add(easterSunday(spring).minusDays(2));
        days.add(easterSunday(spring).plusDays(1));
        days.add(LocalDate.of(spring, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(spring, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(spring, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        proclaimed(year, days);
        return days;
    }

    private static void proclaimed(AcademicYear year, SortedSet<LocalDate> days) {
        if (year.startYear() == 2021) { // the Spring bank holiday moved beside the Platinum Jubilee
            days.remove(LocalDate.of(2022, 5, 30));
            days.add(LocalDate.of(2022, 6, 2));
            days.add(LocalDate.of(2022, 6, 3));
        }
        if (year.startYear() == 2022) {
            days.add(LocalDate.of(2022, 9, 19));
            days.add(LocalDate.of(2023, 5, 8));
        }
    }

    private static void addOrNextFree(SortedSet<LocalDate> days, LocalDate day) {
        LocalDate free = day;
        while (!SchoolDays.isWeekday(free) || days.contains(free)) {
            free = free.plusDays(1);
        }
        days.add(free);
    }

    /** The anonymous Gregorian computus. */
    private static LocalDate easterSunday(int year) {
        int moon = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int fullMoon = (19 * moon + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - fullMoon - rest % 4) % 7;
        int correction = (moon + 11 * fullMoon + 22 * weekday) / 451;
        int march = fullMoon + weekday - 7 * correction + 22;
        return LocalDate.of(year, Month.MARCH, 1).plusDays(march - 1L);
    }
}
