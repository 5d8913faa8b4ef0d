package uk.halfterm.cohort;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;

/**
 * Pairs a mentee who has no mentor with one, from that day on: a mentor of the same school, or of any organisation where the programme
 * says that its lead pairs.
 *
 * @param programme may be left out for a mentee who is in one programme on that day
 */
public record PairMentor(
        PersonId mentee, PersonId mentor, @Nullable ProgrammeId programme, LocalDate from) {

    public PairMentor(PersonId mentee, PersonId mentor, LocalDate from) {
        this(mentee, mentor, null, from);
    }
}
