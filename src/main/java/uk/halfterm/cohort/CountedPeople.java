package uk.halfterm.cohort;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.cohort.CohortStanding.Lack;
import uk.halfterm.cohort.CohortStanding.Unplaced;
import uk.halfterm.identity.PersonId;
import uk.halfterm.shared.LastUsed;

/**
 * How many people a cohort has and who of them lacks something. Asked of the store only when somebody's place in the cohort has changed,
 * on whatever node, or another day has begun; in between this node knows it, because a lead's pages need the numbers of every cohort.
 */
final class CountedPeople {

    /** How much longer a count is trusted than what is kept without a number of changes: two minutes. */
    private static final int LONGER = 24;

    private static final int MOST_KEPT = 2_000;

    record Counts(long mentees, long mentors, List<Lacking> lacking) {

        Counts {
            lacking = List.copyOf(lacking);
        }

        long unpaired() {
            return lacking.stream()
                    .filter(those -> those.lack() == Lack.MENTOR)
                    .mapToLong(Lacking::count)
                    .sum();
        }
    }

    /**
     * Those who lack one thing.
     *
     * @param first at least as many of them as were asked for, where there are so many
     */
    record Lacking(Lack lack, long count, List<Unplaced> first) {

        Lacking {
            first = List.copyOf(first);
        }
    }

    private record Kept(Counts counts, int first, boolean groups, LocalDate day, long changes, long countedAt) {}

    private final PlaceQueries queries;
    private final PlaceChanges changes;
    private final Duration trusted;
    private final Map<Reach, Kept> known = LastUsed.ofMost(MOST_KEPT);

    CountedPeople(MongoOperations store, PlaceChanges changes, Duration fresh) {
        this.queries = new PlaceQueries(store);
        this.changes = changes;
        this.trusted = fresh.multipliedBy(LONGER); // a node may die between a change and saying so
    }

    /**
     * Those of the cohort that the reach covers, which is of that cohort.
     *
     * @param first how many people are wanted of those who lack each thing
     */
    Counts of(CohortSummary cohort, Reach reach, int first, LocalDate today) {
        // Before counting, so that a change that comes meanwhile makes the count an old one.
        long changed = changes.of(cohort.id());
        var groups = !cohort.groups().isEmpty();
        var kept = known.get(reach);
        if (kept != null
                && kept.first() >= first
                && kept.groups() == groups
                && kept.day().equals(today)
                && kept.changes() == changed
                && System.nanoTime() - kept.countedAt() < trusted.toNanos()) {
            return kept.counts();
        }
        var counts = count(cohort.id(), groups, reach, first, today);
        known.put(reach, new Kept(counts, first, groups, today, changed, System.nanoTime()));
        return counts;
    }

    private Counts count(CohortId cohort, boolean groups, Reach reach, int first, LocalDate today) {
        var mentees = queries.countMentees(reach, today);
        var mentors = queries.countMentors(reach, today);
        var lacking = new ArrayList<Lacking>();
        if (mentees > 0) {
            lacking.add(lacking(
                    Lack.MENTOR,
                    queries.countUnpaired(reach, today),
                    first,
                    most -> mentees(Lack.MENTOR, queries.unpaired(reach, today, 0, most), reach, today)));
        }
        if (mentees > 0 && groups) {
            lacking.add(lacking(
                    Lack.MENTEE_GROUP,
                    queries.countMenteesWithoutGroup(cohort, reach, today),
                    first,
                    most -> mentees(
                            Lack.MENTEE_GROUP, queries.menteesWithoutGroup(cohort, reach, today, most), reach, today)));
        }
        if (mentors > 0 && groups) {
            lacking.add(lacking(
                    Lack.MENTOR_GROUP,
                    queries.countMentorsWithoutGroup(cohort, reach, today),
                    first,
                    most -> queries.mentorsWithoutGroup(cohort, reach, today, most).stream()
                            .flatMap(mentor ->
                                    unplaced(Lack.MENTOR_GROUP, mentor.person(), mentor.placeWithin(reach, today)))));
        }
        return new Counts(mentees, mentors, lacking);
    }

    private static Lacking lacking(Lack lack, long count, int wanted, IntFunction<Stream<Unplaced>> first) {
        int most = (int) Math.min(count, wanted); // a limit of 0 is none to the store, which would give everybody
        return new Lacking(
                lack, count, most == 0 ? List.of() : first.apply(most).toList());
    }

    private static Stream<Unplaced> mentees(Lack lack, List<Mentee> mentees, Reach reach, LocalDate today) {
        return mentees.stream().flatMap(mentee -> unplaced(lack, mentee.person(), mentee.placeWithin(reach, today)));
    }

    private static Stream<Unplaced> unplaced(Lack lack, PersonId person, Optional<? extends Placement> place) {
        return place.stream().map(one -> new Unplaced(person, one.cohort(), one.organisation(), lack));
    }
}
