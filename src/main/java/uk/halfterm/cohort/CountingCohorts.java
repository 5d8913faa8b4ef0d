package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import uk.halfterm.cohort.CohortStanding.Lack;
import uk.halfterm.cohort.CohortStanding.Unplaced;
import uk.halfterm.identity.PersonId;

/**
 * Counts the people of each cohort that is not over, and finds the first who lack something. Five questions a cohort with people, two
 * more where it has groups, and one more for each lack that is still to be shown; nobody is read but those shown.
 */
final class CountingCohorts {

    private final PlaceQueries queries;
    private final Standpoint lead;
    private final LocalDate today;
    private final int shown;
    private final List<CohortStanding> standings = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private long unplacedInAll;

    /**
     * @param shown how many of the unplaced are wanted
     */
    CountingCohorts(PlaceQueries queries, Standpoint lead, int shown) {
        this.queries = queries;
        this.lead = lead;
        this.today = lead.today();
        this.shown = shown;
    }

    /** Those that the scope reaches, in their order. */
    CohortStandings standings() {
        for (var cohort : lead.cohorts()) {
            var state = lead.stateOf(cohort);
            if (!(state instanceof ProgrammeState.Finished)) {
                count(cohort, state, lead.reach(cohort.id()));
            }
        }
        return new CohortStandings(standings, unplaced, unplacedInAll);
    }

    private void count(CohortSummary cohort, ProgrammeState state, Reach reach) {
        var mentees = queries.countMentees(reach, today);
        var mentors = queries.countMentors(reach, today);
        standings.add(new CohortStanding(cohort, state, mentees, mentors));
        var id = cohort.id();
        if (mentees > 0) {
            lacking(
                    Lack.MENTOR,
                    queries.countUnpaired(reach, today),
                    limit -> mentees(reach, queries.unpaired(reach, today, 0, limit)));
        }
        if (mentees > 0 && !cohort.groups().isEmpty()) {
            lacking(
                    Lack.MENTEE_GROUP,
                    queries.countMenteesWithoutGroup(id, reach, today),
                    limit -> mentees(reach, queries.menteesWithoutGroup(id, reach, today, limit)));
        }
        if (mentors > 0 && !cohort.groups().isEmpty()) {
            lacking(
                    Lack.MENTOR_GROUP,
                    queries.countMentorsWithoutGroup(id, reach, today),
                    limit -> queries.mentorsWithoutGroup(id, reach, today, limit).stream()
                            .flatMap(mentor -> placed(mentor.person(), mentor.placeWithin(reach, today))));
        }
    }

    private record Placed(PersonId person, Placement place) {}

    private Stream<Placed> mentees(Reach reach, List<Mentee> mentees) {
        return mentees.stream().flatMap(mentee -> placed(mentee.person(), mentee.placeWithin(reach, today)));
    }

    private static Stream<Placed> placed(PersonId person, Optional<? extends Placement> place) {
        return place.stream().map(one -> new Placed(person, one));
    }

    private void lacking(Lack lack, long count, IntFunction<Stream<Placed>> first) {
        unplacedInAll += count;
        var wanted = (int) Math.min(shown - unplaced.size(), count);
        if (wanted > 0) {
            first.apply(wanted)
                    .map(one -> new Unplaced(
                            one.person(), one.place().cohort(), one.place().organisation(), lack))
                    .forEach(unplaced::add);
        }
    }
}
