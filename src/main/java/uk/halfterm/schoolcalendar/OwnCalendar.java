package uk.halfterm.schoolcalendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What one school does differently from its region: training days of its own and moved half-term weeks (domain.md 2). Whether it
 * fits the region's dates shows when it is laid over them ({@link SchoolCalendar#with}).
 */
public record OwnCalendar(List<LocalDate> insetDays, List<MovedHalfTerm> movedHalfTerms) {

    public OwnCalendar {
        insetDays = insetDays.stream().sorted().distinct().toList();
        movedHalfTerms = List.copyOf(movedHalfTerms);
    }

    public static OwnCalendar none() {
        return new OwnCalendar(List.of(), List.of());
    }

    public static OwnCalendar ofInsetDays(LocalDate... days) {
        return new OwnCalendar(List.of(days), List.of());
    }

    public boolean isEmpty() {
        return insetDays.isEmpty() && movedHalfTerms.isEmpty();
    }
}
