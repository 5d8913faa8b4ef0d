package uk.halfterm.cohort;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;

/** Lets a mentee's programme stand still from that day to the other, or until they resume; their place is kept. */
public record DeferMentee(
        PersonId mentee,
        CohortId cohort,
        Deferral.Reason reason,
        LocalDate from,
        @Nullable LocalDate to) {}
