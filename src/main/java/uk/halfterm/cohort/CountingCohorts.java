package uk.halfterm.cohort;

import java.util.ArrayList;

import uk.halfterm.cohort.CountedPeople.Lacking;

/** Brings together what is counted of each cohort that is not over, and the first people who lack something. */
final class CountingCohorts {

    private final CountedPeople counted;
    private final Standpoint lead;
    private final int shown;

    /**
     * @param shown how many of the unplaced are wanted
     */
    CountingCohorts(CountedPeople counted, Standpoint lead, int shown) {
        this.counted = counted;
        this.lead = lead;
        this.shown = shown;
    }

    /** Those that the scope reaches, in their order. */
    CohortStandings standings() {
        var standings = new ArrayList<CohortStanding>();
        var lacking = new ArrayList<Lacking>();
        for (var cohort : lead.cohorts()) {
            var state = lead.stateOf(cohort);
            if (!(state instanceof ProgrammeState.Finished)) {
                var counts = counted.of(cohort, lead.reach(cohort.id()), shown, lead.today());
                standings.add(new CohortStanding(cohort, state, counts.mentees(), counts.mentors()));
                lacking.addAll(counts.lacking());
            }
        }
        return new CohortStandings(
                standings,
                lacking.stream()
                        .flatMap(those -> those.first().stream())
                        .limit(shown)
                        .toList(),
                lacking.stream().mapToLong(Lacking::count).sum());
    }
}
