package uk.halfterm.schoolcalendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/** 1 September to 31 August (domain.md 2), named by the calendar years it starts and ends in: "2023-24". */
public record AcademicYear(int startYear) implements Comparable<AcademicYear> {

    private static final Pattern LABEL = Pattern.compile("(\\d{4})-(\\d{2})");

    public static AcademicYear of(LocalDate day) {
        return new AcademicYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
    }

    /** Reads "2023-24"; refuses anything else with what to write instead. */
    public static AcademicYear parse(String label) {
        var matcher = LABEL.matcher(label.strip());
        if (matcher.matches()) {
            var year = new AcademicYear(Integer.parseInt(matcher.group(1)));
            if (year.label().equals(label.strip())) {
                return year;
            }
        }
        throw new IllegalArgumentException("An academic year is written like 2023-24, not \"" + label + "\"");
    }

    public LocalDate first() {
        return LocalDate.of(startYear, Month.SEPTEMBER, 1);
    }

    public LocalDate last() {
        return LocalDate.of(startYear + 1, Month.AUGUST, 31);
    }

    public AcademicYear next() {
        return new AcademicYear(startYear + 1);
    }

    public AcademicYear previous() {
        return new AcademicYear(startYear - 1);
    }

    /** "2023-24". */
    public String label() {
        return "%d-%02d".formatted(startYear, (startYear + 1) % 100);
    }

    /** "2023 to 2024". */
    public String longLabel() {
        return startYear + " to " + (startYear + 1);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return label();
    }
}
