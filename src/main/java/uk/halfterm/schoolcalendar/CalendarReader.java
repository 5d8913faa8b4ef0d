package uk.halfterm.schoolcalendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.Faults;
import uk.halfterm.shared.yaml.YamlMapping;

/** Reads a region's calendar files, one academic year each, and refuses all of them with every fault found in any. */
final class CalendarReader {

    private final Faults faults = new Faults();

    private CalendarReader() {}

    static SchoolCalendar read(Collection<CalendarFile> files) {
        var reader = new CalendarReader();
        var years = new TreeMap<AcademicYear, YearDates>();
        for (var file : files) {
            reader.readYear(file).ifPresent(dates -> {
                if (years.put(dates.year(), dates) != null) {
                    reader.faults.add(file.name(), 1, "year", dates.year() + " is given by two files");
                }
            });
        }
        reader.requireNoGap(years);
        reader.faults.refuse("The school calendar");
        return SchoolCalendar.of(years.values());
    }

    private Optional<YearDates> readYear(CalendarFile file) {
        int before = faults.count();
        var root = YamlMapping.read(file.name(), file.text(), 1, faults).orElse(null);
        if (root == null) {
            return Optional.empty();
        }
        var year = root.value("year", AcademicYear::parse).orElse(null);
        var status = root.value("status", CalendarReader::status).orElse(null);
        var source = root.text("source");
        List.of("terms", "bank-holidays").forEach(root::accept);
        root.refuseOthers();
        var terms = new EnumMap<Term, TermDates>(Term.class);
        Map<LocalDate, String> bankHolidays = Map.of();
        if (year != null) {
            root.mapping("terms").ifPresent(mapping -> readTerms(mapping, year, terms));
            bankHolidays = root.mapping("bank-holidays")
                    .map(mapping -> readBankHolidays(mapping, year))
                    .orElse(Map.of());
        }
        if (year == null || status == null || faults.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new YearDates(year, status, source, terms, bankHolidays));
    }

    private void readTerms(YamlMapping mapping, AcademicYear year, Map<Term, TermDates> terms) {
        LocalDate free = year.first();
        for (var term : Term.values()) {
            var dates = mapping.mapping(term.key()).flatMap(this::readTerm).orElse(null);
            if (dates == null) {
                continue;
            }
            if (dates.starts().isBefore(free) || dates.ends().isAfter(year.last())) {
                mapping.fault(
                        term.key(),
                        "The term must lie in " + year.label() + " after the term before it, from "
                                + EnglishDates.date(free) + " on");
            }
            terms.put(term, dates);
            free = dates.ends().plusDays(1);
        }
        mapping.refuseOthers();
    }

    private Optional<TermDates> readTerm(YamlMapping mapping) {
        var starts = mapping.value("starts", CalendarReader::weekday).orElse(null);
        var halfTerm = mapping.value("half-term", CalendarReader::span).orElse(null);
        var ends = mapping.value("ends", CalendarReader::weekday).orElse(null);
        mapping.refuseOthers();
        if (starts == null || halfTerm == null || ends == null) {
            return Optional.empty();
        }
        var dates = new TermDates(starts, halfTerm.from(), halfTerm.to(), ends);
        if (ends.isBefore(starts)) {
            mapping.fault("ends", "The term ends before it starts");
            return Optional.empty();
        }
        if (!dates.hasTwoHalves()) {
            mapping.fault("half-term", "It must lie inside the term, with school days before and after it");
            return Optional.empty();
        }
        return Optional.of(dates);
    }

    private Map<LocalDate, String> readBankHolidays(YamlMapping mapping, AcademicYear year) {
        mapping.value("status", CalendarReader::status);
        mapping.text("source");
        var days = new TreeMap<LocalDate, String>();
        mapping.mapping("days").ifPresent(list -> {
            for (var key : list.keys()) {
                list.key(key, CalendarReader::weekday).ifPresent(day -> {
                    if (!AcademicYear.of(day).equals(year)) {
                        list.fault(key, "It does not lie in the academic year " + year.label());
                    }
                    days.put(day, list.text(key));
                });
            }
        });
        mapping.refuseOthers();
        return days;
    }

    private void requireNoGap(SortedMap<AcademicYear, YearDates> years) {
        for (var year : years.keySet()) {
            if (!year.equals(years.lastKey()) && !years.containsKey(year.next())) {
                faults.add(
                        "school calendar",
                        1,
                        "year",
                        "There is no file for " + year.next() + ", between others that are there");
            }
        }
    }

    private static DatesStatus status(String text) {
        return switch (text) {
            case "published" -> DatesStatus.PUBLISHED;
            case "projected" -> DatesStatus.PROJECTED;
            default -> throw new IllegalArgumentException("Write published or projected, not \"" + text + "\"");
        };
    }

    private static LocalDate weekday(String text) {
        var day = LocalDate.parse(text);
        if (!SchoolDays.isWeekday(day)) {
            throw new IllegalArgumentException(EnglishDates.full(day) + " is not from Monday to Friday");
        }
        return day;
    }

    private static Span span(String text) {
        String[] ends = text.split(" to ", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Write two dates, like 2023-10-30 to 2023-11-03");
        }
        return new Span(weekday(ends[0].strip()), weekday(ends[1].strip()));
    }

    private record Span(LocalDate from, LocalDate to) {}
}
