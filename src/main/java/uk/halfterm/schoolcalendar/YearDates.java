package uk.halfterm.schoolcalendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One academic year as its file gives it: the raw dates that half terms, weeks and holidays are worked out from. */
record YearDates(
        AcademicYear year,
        DatesStatus status,
        String source,
        Map<Term, TermDates> terms,
        Map<LocalDate, String> bankHolidays) {

    YearDates {
        terms = Collections.unmodifiableMap(new EnumMap<>(terms));
        bankHolidays = Collections.unmodifiableMap(new TreeMap<>(bankHolidays));
    }

    TermDates term(Term term) {
        return Objects.requireNonNull(terms.get(term), "every year has three terms");
    }

    YearDates with(Term term, TermDates dates) {
        var changed = new EnumMap<>(terms);
        changed.put(term, dates);
        return new YearDates(year, status, source, changed, bankHolidays);
    }
}
