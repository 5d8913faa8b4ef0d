package uk.halfterm.cohort;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;

/** Makes a person a mentor in a cohort at a school, from that day on. */
public record JoinAsMentor(
        PersonId mentor, CohortId cohort, @Nullable GroupId group, OrganisationId organisation, LocalDate from) {}
