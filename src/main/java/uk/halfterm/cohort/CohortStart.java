package uk.halfterm.cohort;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import uk.halfterm.schoolcalendar.AcademicYear;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.HalfTermRef;
import uk.halfterm.schoolcalendar.SchoolTerm;

/**
 * When a cohort starts, named by month and academic year: "January 23-24" starts in January 2024. From the start follow the two
 * years of the programme: six terms, and in term t blocks 2t-1 and 2t (domain.md 2, seed 004).
 */
public record CohortStart(Intake intake, AcademicYear year) implements Comparable<CohortStart> {

    /** Two years of three terms. */
    public static final int TERMS = 6;

    /** One block a half term. */
    public static final int BLOCKS = 2 * TERMS;

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

    /** The cohort for somebody whose induction starts that day; after 31 May it is the next academic year's. */
    public static CohortStart forInductionStart(LocalDate day) {
        var year = AcademicYear.of(day);
        boolean afterLastIntake =
                day.getMonth().compareTo(Month.JUNE) >= 0 && day.getMonth().compareTo(Month.AUGUST) <= 0;
        return new CohortStart(Intake.forInductionStart(day), afterLastIntake ? year.next() : year);
    }

    /** "September 23-24". */
    public String label() {
        return "%s %02d-%02d".formatted(intake.title(), year.startYear() % 100, (year.startYear() + 1) % 100);
    }

    /** {@code september-23-24}. */
    public CohortId id() {
        return new CohortId(label().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    /** January 2024 for "January 23-24". */
    public YearMonth startsOn() {
        return YearMonth.of(intake == Intake.SEPTEMBER ? year.startYear() : year.startYear() + 1, intake.month());
    }

    public SchoolTerm firstTerm() {
        return new SchoolTerm(year, intake.firstTerm());
    }

    /** The six terms of the programme, in order. */
    public List<SchoolTerm> schoolTerms() {
        return IntStream.range(0, TERMS).mapToObj(firstTerm()::plus).toList();
    }

    /** 1 in the first term to 6 in the last; empty before and after. */
    public OptionalInt termNumber(SchoolTerm term) {
        int number = term.termsSince(firstTerm()) + 1;
        return number >= 1 && number <= TERMS ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** The two blocks of the term, 2t-1 and 2t; none before and after the programme. */
    public List<Integer> blocksIn(SchoolTerm term) {
        var number = termNumber(term);
        return number.isEmpty() ? List.of() : List.of(2 * number.getAsInt() - 1, 2 * number.getAsInt());
    }

    /** The block of the half term: the term's first in its first half, the second in its second. */
    public OptionalInt blockIn(HalfTermRef halfTerm) {
        var blocks = blocksIn(halfTerm.term());
        if (blocks.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                switch (halfTerm.half()) {
                    case FIRST -> blocks.getFirst();
                    case SECOND -> blocks.getLast();
                });
    }

    public OptionalInt blockIn(HalfTerm halfTerm) {
        return blockIn(halfTerm.ref());
    }

    /** The half term in which the block (1 to 12) is current. */
    public HalfTermRef halfTermOfBlock(int block) {
        if (block < 1 || block > BLOCKS) {
            throw new IllegalArgumentException("There are blocks 1 to " + BLOCKS + ", not " + block);
        }
        return new HalfTermRef(firstTerm().plus((block - 1) / 2), block % 2 == 1 ? Half.FIRST : Half.SECOND);
    }

    @Override
    public int compareTo(CohortStart other) {
        return firstTerm().compareTo(other.firstTerm());
    }

    private static IllegalArgumentException unreadable(String label) {
        return new IllegalArgumentException(
                "A cohort is named by month and academic year, like September 23-24, not \"" + label + "\"");
    }
}
