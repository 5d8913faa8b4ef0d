package uk.halfterm.cohort;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;

/** Enrols a person as mentee in a cohort at a school, from that day on. */
public record EnrolMentee(
        PersonId mentee, CohortId cohort, @Nullable GroupId group, OrganisationId organisation, LocalDate from) {}
