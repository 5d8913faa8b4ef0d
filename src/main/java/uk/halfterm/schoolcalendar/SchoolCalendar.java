package uk.halfterm.schoolcalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import uk.halfterm.shared.DateRange;

/**
 * The school days of consecutive academic years: each day belongs to exactly one half term or one named holiday. Immutable and pure;
 * made from the region's files, and for one school by {@link #with(OwnCalendar)}. Asked for what it does not cover, it throws
 * {@link NotCovered}.
 */
public final class SchoolCalendar {

    private final NavigableMap<AcademicYear, YearDates> years = new TreeMap<>();
    private final Map<LocalDate, String> bankHolidays = new HashMap<>();
    private final Set<LocalDate> insetDays;
    private final NavigableMap<LocalDate, HalfTerm> halfTerms = new TreeMap<>();
    private final Map<HalfTermRef, HalfTerm> byName = new HashMap<>();
    private final NavigableMap<LocalDate, SchoolHoliday> holidays = new TreeMap<>();

    private SchoolCalendar(Collection<YearDates> dates, Set<LocalDate> insetDays) {
        this.insetDays = Set.copyOf(insetDays);
        for (var year : dates) {
            years.put(year.year(), year);
            bankHolidays.putAll(year.bankHolidays());
        }
        years.values().forEach(this::layOut);
    }

    static SchoolCalendar of(Collection<YearDates> dates) {
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least one year");
        }
        return new SchoolCalendar(dates, Set.of());
    }

    /** This calendar as one school lives it. What does not fit is refused whole, with every fault. */
    public SchoolCalendar with(OwnCalendar own) {
        var faults = new OwnCalendarFaults();
        faults.checkMovedHalfTerms(own, this);
        var moved = faults.isEmpty() ? withMoved(own.movedHalfTerms()) : this;
        faults.checkInsetDays(own, moved);
        faults.refuseIfAny();
        return new SchoolCalendar(moved.years.values(), Set.copyOf(own.insetDays()));
    }

    public AcademicYear firstYear() {
        return years.firstKey();
    }

    public AcademicYear lastYear() {
        return years.lastKey();
    }

    public boolean covers(LocalDate day) {
        return years.containsKey(AcademicYear.of(day));
    }

    public DatesStatus statusOf(AcademicYear year) {
        return yearDates(year).status();
    }

    /** Where the year's term dates come from, for people to read. */
    public String sourceOf(AcademicYear year) {
        return yearDates(year).source();
    }

    /** The six half terms of the year, in order. */
    public List<HalfTerm> halfTermsOf(AcademicYear year) {
        yearDates(year);
        return List.copyOf(
                halfTerms.subMap(year.first(), true, year.last(), true).values());
    }

    /** The holidays of the year, in order; the summer holiday appears at both of its ends. */
    public List<SchoolHoliday> holidaysOf(AcademicYear year) {
        yearDates(year);
        return List.copyOf(
                holidays.subMap(year.first(), true, year.last(), true).values());
    }

    public HalfTerm halfTerm(SchoolTerm term, Half half) {
        return halfTerm(new HalfTermRef(term, half));
    }

    public HalfTerm halfTerm(HalfTermRef name) {
        var halfTerm = byName.get(name);
        if (halfTerm == null) {
            throw new NotCovered(name.label());
        }
        return halfTerm;
    }

    /** The half term the day lies in; empty in a holiday. */
    public Optional<HalfTerm> halfTermOn(LocalDate day) {
        requireCovered(day);
        var entry = halfTerms.floorEntry(day);
        return entry == null || !entry.getValue().days().contains(day)
                ? Optional.empty()
                : Optional.of(entry.getValue());
    }

    /** The half term the day lies in, or in a holiday the one that comes next. */
    public HalfTerm currentOrNext(LocalDate day) {
        return halfTermOn(day).orElseGet(() -> {
            var next = halfTerms.higherEntry(day);
            if (next == null) {
                throw new NotCovered("what comes after " + day);
            }
            return next.getValue();
        });
    }

    public Optional<SchoolHoliday> holidayOn(LocalDate day) {
        requireCovered(day);
        var entry = holidays.floorEntry(day);
        return entry == null || !entry.getValue().days().contains(day)
                ? Optional.empty()
                : Optional.of(entry.getValue());
    }

    public DayKind kindOf(LocalDate day) {
        var bankHoliday = bankHolidays.get(day);
        if (bankHoliday != null) {
            return new DayKind.BankHoliday(bankHoliday);
        }
        var holiday = holidayOn(day);
        if (holiday.isPresent()) {
            return new DayKind.Holiday(holiday.get().name());
        }
        if (!SchoolDays.isWeekday(day)) {
            return new DayKind.Weekend();
        }
        return insetDays.contains(day) ? new DayKind.InsetDay() : new DayKind.TeachingDay();
    }

    public boolean isWorkingDay(LocalDate day) {
        return kindOf(day) instanceof DayKind.TeachingDay;
    }

    TermDates termDates(SchoolTerm term) {
        return yearDates(term.year()).term(term.term());
    }

    private SchoolCalendar withMoved(List<MovedHalfTerm> movedHalfTerms) {
        var changed = new TreeMap<>(years);
        for (var moved : movedHalfTerms) {
            var term = moved.term();
            changed.computeIfPresent(
                    term.year(), (_, year) -> year.with(term.term(), moved.in(year.term(term.term()))));
        }
        return new SchoolCalendar(changed.values(), insetDays);
    }

    private YearDates yearDates(AcademicYear year) {
        var dates = years.get(year);
        if (dates == null) {
            throw new NotCovered("the academic year " + year.label());
        }
        return dates;
    }

    private void requireCovered(LocalDate day) {
        if (!covers(day)) {
            throw new NotCovered(day.toString());
        }
    }

    private void layOut(YearDates dates) {
        LocalDate free = dates.year().first();
        String freeName = "Summer holiday";
        for (var term : Term.values()) {
            for (var half : Half.values()) {
                DateRange days = dates.term(term).days(half);
                addHoliday(freeName, free, days.from());
                var halfTerm = new HalfTerm(new SchoolTerm(dates.year(), term), half, days, weeksIn(days));
                halfTerms.put(days.from(), halfTerm);
                byName.put(halfTerm.ref(), halfTerm);
                free = halfTerm.last().plusDays(1);
                freeName = nameOfHolidayAfter(term, half);
            }
        }
        addHoliday(freeName, free, dates.year().last().plusDays(1));
    }

    private void addHoliday(String name, LocalDate from, LocalDate until) {
        if (from.isBefore(until)) {
            holidays.put(from, new SchoolHoliday(name, DateRange.of(from, until.minusDays(1))));
        }
    }

    private List<WorkingWeek> weeksIn(DateRange days) {
        var weeks = new ArrayList<WorkingWeek>();
        LocalDate last = days.from().plusDays(days.length() - 1);
        LocalDate monday = days.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            var workingDays = monday.datesUntil(monday.plusDays(5))
                    .filter(day -> days.contains(day) && !bankHolidays.containsKey(day) && !insetDays.contains(day))
                    .toList();
            if (!workingDays.isEmpty()) {
                weeks.add(new WorkingWeek(weeks.size() + 1, monday, workingDays));
            }
        }
        return weeks;
    }

    private static String nameOfHolidayAfter(Term term, Half half) {
        if (half == Half.FIRST) {
            return term.title() + " half-term holiday";
        }
        return switch (term) {
            case AUTUMN -> "Christmas holiday";
            case SPRING -> "Easter holiday";
            case SUMMER -> "Summer holiday";
        };
    }
}
