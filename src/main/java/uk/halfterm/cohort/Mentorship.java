package uk.halfterm.cohort;

import java.time.LocalDate;

import uk.halfterm.identity.PersonId;
import uk.halfterm.shared.DateRange;

/** Who mentored a mentee, and when. Lives in the mentee's {@link Enrolment}, which holds its rules. */
record Mentorship(PersonId mentor, DateRange period) {

    /** Whether it ends on that day or later, or is open; also where it has not begun by then. */
    boolean lastsUntil(LocalDate day) {
        var end = period.to();
        return end == null || !end.isBefore(day);
    }

    boolean lastsAsLongAs(DateRange enrolled) {
        var end = period.to();
        return end == null || end.equals(enrolled.to());
    }
}
