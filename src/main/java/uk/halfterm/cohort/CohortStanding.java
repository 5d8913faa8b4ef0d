package uk.halfterm.cohort;

import java.util.List;

import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;

/** How a cohort stands on a day, for the programme lead: where it is, how many people, and who still lacks a group or a mentor. */
public record CohortStanding(
        CohortSummary cohort,
        ProgrammeState state,
        List<Integer> blocksOfTerm,
        int mentees,
        int mentors,
        List<Unplaced> unplaced) {

    public CohortStanding {
        blocksOfTerm = List.copyOf(blocksOfTerm);
        unplaced = List.copyOf(unplaced);
    }

    /** Somebody who lacks something that the programme needs. */
    public record Unplaced(PersonId person, OrganisationId organisation, Lack lack) {}

    public enum Lack {
        /** A mentee without a mentor, now or agreed. */
        MENTOR,
        /** A mentee without a group, where the cohort has groups. */
        MENTEE_GROUP,
        /** A mentor without a group, where the cohort has groups. */
        MENTOR_GROUP
    }
}
