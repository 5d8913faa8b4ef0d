package uk.halfterm.cohort;

import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;

/** How a cohort stands on a day, for the programme lead: where it is and how many people are in it. */
public record CohortStanding(CohortSummary cohort, ProgrammeState state, long mentees, long mentors) {

    public boolean isEmpty() {
        return mentees == 0 && mentors == 0;
    }

    /** Somebody who lacks something that the programme needs. */
    public record Unplaced(PersonId person, CohortId cohort, OrganisationId organisation, Lack lack) {}

    public enum Lack {
        /** A mentee without a mentor, now or agreed. */
        MENTOR,
        /** A mentee without a group, where the cohort has groups. */
        MENTEE_GROUP,
        /** A mentor without a group, where the cohort has groups. */
        MENTOR_GROUP
    }
}
