package uk.halfterm.cohort;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;

/**
 * Gives a mentee another mentor from that day on; the replacement joins the predecessor's cohort and group (seed 004).
 *
 * @param programme may be left out for a mentee who is in one programme on that day
 */
public record ReplaceMentor(
        PersonId mentee, PersonId replacement, @Nullable ProgrammeId programme, LocalDate from) {

    public ReplaceMentor(PersonId mentee, PersonId replacement, LocalDate from) {
        this(mentee, replacement, null, from);
    }
}
