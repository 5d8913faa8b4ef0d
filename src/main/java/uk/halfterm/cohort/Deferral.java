package uk.halfterm.cohort;

import uk.halfterm.shared.DateRange;

/** A time in which somebody's programme stands still; without an end they have not resumed yet (domain.md 2). */
public record Deferral(DateRange period, Reason reason) {

    /** Why somebody is away; being on leave and having left are different things. */
    public enum Reason {
        BEREAVEMENT,
        LONG_TERM_SICKNESS,
        PARENTAL_LEAVE,
        CAREER_BREAK,
        OTHER
    }
}
