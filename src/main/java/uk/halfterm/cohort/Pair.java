package uk.halfterm.cohort;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;

/** A mentee and their mentor in a programme, for the time of the mentorship; cohort, school and pace are the mentee's. */
public record Pair(
        PersonId mentee, PersonId mentor, CohortId cohort, OrganisationId organisation, DateRange period, Pace pace) {

    public ProgrammeId programme() {
        return cohort.programme();
    }

    /** The other of the two. */
    public PersonId other(PersonId one) {
        return one.equals(mentee) ? mentor : mentee;
    }
}
