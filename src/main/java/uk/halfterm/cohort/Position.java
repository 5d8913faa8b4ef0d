package uk.halfterm.cohort;

import org.jspecify.annotations.Nullable;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.shared.DateRange;

/**
 * Where somebody is in their programme: the half term by their school's calendar (in a holiday the one that comes next), its block, and
 * the period of their own place in the cohort.
 */
public record Position(
        CohortSummary cohort,
        @Nullable GroupSummary group,
        OrganisationId organisation,
        HalfTerm halfTerm,
        int termNumber,
        int block,
        DateRange period) {}
