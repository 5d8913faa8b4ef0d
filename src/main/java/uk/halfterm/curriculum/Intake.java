package uk.halfterm.curriculum;

import java.time.LocalDate;
import java.time.Month;

import uk.halfterm.schoolcalendar.Term;

/** The three starts a year. Each begins with the term its month lies in (domain.md 2). */
public enum Intake {
    SEPTEMBER("September", Month.SEPTEMBER, Term.AUTUMN),
    JANUARY("January", Month.JANUARY, Term.SPRING),
    APRIL("April", Month.APRIL, Term.SUMMER);

    private final String title;
    private final Month month;
    private final Term firstTerm;

    Intake(String title, Month month, Term firstTerm) {
        this.title = title;
        this.month = month;
        this.firstTerm = firstTerm;
    }

    /**
     * The intake for somebody whose induction starts that day: to 31 December September, to 31 March January, to 31 May April; after
     * that the next academic year's September (see {@link CohortStart#forInductionStart}).
     */
    public static Intake forInductionStart(LocalDate day) {
        return switch (day.getMonth()) {
            case JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER -> SEPTEMBER;
            case JANUARY, FEBRUARY, MARCH -> JANUARY;
            case APRIL, MAY -> APRIL;
        };
    }

    public String title() {
        return title;
    }

    public Month month() {
        return month;
    }

    public Term firstTerm() {
        return firstTerm;
    }
}
