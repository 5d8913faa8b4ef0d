package uk.halfterm.cohort;

import java.time.LocalDate;

import uk.halfterm.identity.PersonId;

/** Says how fast a mentee goes through a cohort's programme: a share of full time, in per cent. For the place they have on that day. */
public record SetPace(PersonId mentee, CohortId cohort, int percent, LocalDate day) {}
