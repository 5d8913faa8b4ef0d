package uk.halfterm.cohort;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;

/** Enrols a person as mentee in a cohort at a school, from that day on, and to the end where one is known. */
public record EnrolMentee(
        PersonId mentee,
        CohortId cohort,
        @Nullable GroupId group,
        OrganisationId organisation,
        LocalDate from,
        @Nullable LocalDate to) {

    public EnrolMentee(
            PersonId mentee, CohortId cohort, @Nullable GroupId group, OrganisationId organisation, LocalDate from) {
        this(mentee, cohort, group, organisation, from, null);
    }
}
