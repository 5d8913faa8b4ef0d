package uk.halfterm.cohort;

import java.util.List;

import uk.halfterm.cohort.CohortStanding.Unplaced;

/**
 * How the cohorts that run or are to come stand on a day, the earliest first, with the first people who lack a mentor or a group.
 *
 * @param unplacedInAll how many such lacks there are, those in {@code unplaced} included
 */
public record CohortStandings(List<CohortStanding> cohorts, List<Unplaced> unplaced, long unplacedInAll) {

    public CohortStandings {
        cohorts = List.copyOf(cohorts);
        unplaced = List.copyOf(unplaced);
    }
}
