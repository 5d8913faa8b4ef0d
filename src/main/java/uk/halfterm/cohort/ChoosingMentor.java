package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.Pairing;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;

/**
 * What somebody who places a mentee chooses from.
 *
 * @param period when the mentee is enrolled
 * @param mentor the mentor of the day, or else the one agreed to begin later
 * @param mentorFrom since or from when
 * @param candidates mentors of the mentee's school on the day, by how many mentees they have; none where the programme's lead pairs people of
 *     several organisations, who are too many to choose from
 */
public record ChoosingMentor(
        PersonId mentee,
        CohortSummary cohort,
        OrganisationId organisation,
        DateRange period,
        Pairing pairing,
        @Nullable PersonId mentor,
        @Nullable LocalDate mentorFrom,
        List<Candidate> candidates) {

    public ChoosingMentor {
        candidates = List.copyOf(candidates);
    }

    /** The first day on which somebody can begin: today, or the first of a place to come. */
    public LocalDate earliestUsual(LocalDate today) {
        return period.from().isAfter(today) ? period.from() : today;
    }

    /** A mentor with a place to mentor from. */
    public record Candidate(PersonId mentor, CohortSummary cohort, int mentees) {}
}
