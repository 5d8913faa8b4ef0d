package uk.halfterm.schoolcalendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import uk.halfterm.shared.DateRange;

/** One of the six half terms of a year with its days (first to last school day, both included) and its working weeks. */
public record HalfTerm(SchoolTerm term, Half half, DateRange days, List<WorkingWeek> weeks) {

    public HalfTerm {
        weeks = List.copyOf(weeks);
    }

    public HalfTermRef ref() {
        return new HalfTermRef(term, half);
    }

    public LocalDate first() {
        return days.from();
    }

    public LocalDate last() {
        return days.from().plusDays(days.length() - 1);
    }

    /** "Spring term 2023 to 2024, first half". */
    public String label() {
        return ref().label();
    }

    /** The working week the day lies in; a weekend belongs to the week before it. */
    public Optional<WorkingWeek> weekOn(LocalDate day) {
        return weeks.stream().filter(week -> week.days().contains(day)).findFirst();
    }
}
