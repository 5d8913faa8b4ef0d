package uk.halfterm.cohort;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;

/** Makes a person a mentor in a cohort at a school, from that day on, and to the end where one is known. */
public record JoinAsMentor(
        PersonId mentor,
        CohortId cohort,
        @Nullable GroupId group,
        OrganisationId organisation,
        LocalDate from,
        @Nullable LocalDate to) {

    public JoinAsMentor(
            PersonId mentor, CohortId cohort, @Nullable GroupId group, OrganisationId organisation, LocalDate from) {
        this(mentor, cohort, group, organisation, from, null);
    }
}
