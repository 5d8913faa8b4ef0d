package uk.halfterm.cohort;

import uk.halfterm.identity.PersonId;
import uk.halfterm.shared.DateRange;

/** Who mentored a mentee, and when. Lives in the mentee's {@link Enrolment}, which holds its rules. */
record Mentorship(PersonId mentor, DateRange period) {

    boolean lastsAsLongAs(DateRange enrolled) {
        var end = period.to();
        return end == null || end.equals(enrolled.to());
    }
}
