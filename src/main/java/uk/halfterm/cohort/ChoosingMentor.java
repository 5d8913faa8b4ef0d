package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import uk.halfterm.curriculum.Pairing;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;

/**
 * What somebody who places a mentee chooses from.
 *
 * @param period when the mentee is enrolled
 * @param agreed who mentors them on the day and later, in order of time
 * @param candidates mentors of the mentee's school on the day, by how many mentees they have; none where the programme's lead pairs people of
 *     several organisations, who are too many to choose from
 */
public record ChoosingMentor(
        PersonId mentee,
        CohortSummary cohort,
        OrganisationId organisation,
        DateRange period,
        Pairing pairing,
        List<Agreed> agreed,
        List<Candidate> candidates) {

    public ChoosingMentor {
        agreed = List.copyOf(agreed);
        candidates = List.copyOf(candidates);
    }

    /** Who mentors them last of those agreed. */
    public Optional<Agreed> last() {
        return agreed.isEmpty() ? Optional.empty() : Optional.of(agreed.getLast());
    }

    /** Who mentors them on the day. */
    public Optional<Agreed> on(LocalDate day) {
        return agreed.stream().filter(one -> one.period().contains(day)).findFirst();
    }

    /**
     * A mentorship.
     *
     * @param toTheEnd whether it lasts as long as the mentee is enrolled
     */
    public record Agreed(PersonId mentor, DateRange period, boolean toTheEnd) {}

    /** A mentor with a place to mentor from. */
    public record Candidate(PersonId mentor, CohortSummary cohort, int mentees) {}
}
