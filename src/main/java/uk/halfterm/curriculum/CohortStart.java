package uk.halfterm.curriculum;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.data.annotation.TypeAlias;
import uk.halfterm.schoolcalendar.AcademicYear;
import uk.halfterm.schoolcalendar.SchoolTerm;

/**
 * When a cohort starts, named by month and academic year: "January 23-24" starts in January 2024 (domain.md 2). What is current in
 * which term after it is the programme's to say ({@link BySchoolTerms}).
 */
@TypeAlias("curriculum.cohort-start")
public record CohortStart(Intake intake, AcademicYear year) implements Opening, Comparable<CohortStart> {

    // "September 22 – 23 Cohort", "January 23-24", "april-22-23", "September 2023-24", with any dash.
    private static final Pattern LABEL = Pattern.compile(
            "(\\p{L}+)[\\s\\p{Pd}]+(?:20)?(\\d{2})\\s*\\p{Pd}\\s*(?:20)?(\\d{2})(?:\\s+cohort)?",
            Pattern.CASE_INSENSITIVE);

    public static CohortStart of(Intake intake, AcademicYear year) {
        return new CohortStart(intake, year);
    }

    /** Reads a label as people write it; refuses one whose years do not follow each other or whose month is no intake. */
    public static CohortStart parse(String label) {
        var matcher = LABEL.matcher(label.strip());
        if (!matcher.matches()) {
            throw unreadable(label);
        }
        int from = Integer.parseInt(matcher.group(2));
        int to = Integer.parseInt(matcher.group(3));
        if (to != (from + 1) % 100) {
            throw unreadable(label);
        }
        for (var intake : Intake.values()) {
            if (intake.title().equalsIgnoreCase(matcher.group(1))) {
                return new CohortStart(intake, new AcademicYear(2000 + from));
            }
        }
        throw unreadable(label);
    }

    /** The start for somebody whose induction starts that day; after 31 May it is the next academic year's. */
    public static CohortStart forInductionStart(LocalDate day) {
        var year = AcademicYear.of(day);
        boolean afterLastIntake =
                day.getMonth().compareTo(Month.JUNE) >= 0 && day.getMonth().compareTo(Month.AUGUST) <= 0;
        return new CohortStart(Intake.forInductionStart(day), afterLastIntake ? year.next() : year);
    }

    /** "September 23-24". */
    @Override
    public String label() {
        return "%s %02d-%02d".formatted(intake.title(), year.startYear() % 100, (year.startYear() + 1) % 100);
    }

    /** {@code september-23-24}. */
    @Override
    public String key() {
        return label().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** January 2024 for "January 23-24". */
    public YearMonth startsOn() {
        return YearMonth.of(intake == Intake.SEPTEMBER ? year.startYear() : year.startYear() + 1, intake.month());
    }

    public SchoolTerm firstTerm() {
        return new SchoolTerm(year, intake.firstTerm());
    }

    @Override
    public int compareTo(CohortStart other) {
        return firstTerm().compareTo(other.firstTerm());
    }

    private static IllegalArgumentException unreadable(String label) {
        return new IllegalArgumentException(OpeningTexts.TEXTS.notAStart(label));
    }
}
