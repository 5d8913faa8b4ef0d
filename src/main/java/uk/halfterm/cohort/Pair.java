package uk.halfterm.cohort;

import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;

/** A mentee and their mentor, for the time of the mentorship; cohort and school are the mentee's. */
public record Pair(PersonId mentee, PersonId mentor, CohortId cohort, OrganisationId organisation, DateRange period) {

    /** The other of the two. */
    public PersonId other(PersonId one) {
        return one.equals(mentee) ? mentor : mentee;
    }
}
