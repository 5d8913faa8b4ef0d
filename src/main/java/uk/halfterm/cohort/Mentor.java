package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.Pairing;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;

/**
 * One mentor's memberships. A mentor who takes over from somebody else can be in two cohorts at once, as each replacement joins the
 * predecessor's (seed 004); in one cohort at one school there is one membership at a time.
 *
 * @param cohortsWithoutGroup the cohorts of memberships, also of past ones, without a group; worked out and stored for an index
 */
@Document("mentors")
record Mentor(
        @Id PersonId person,
        @Version @Nullable Long version,
        List<MentorMembership> memberships,
        List<CohortId> cohortsWithoutGroup) {

    Mentor {
        memberships = memberships.stream()
                .sorted(Comparator.comparing(membership -> membership.period().from()))
                .toList();
        for (int later = 1; later < memberships.size(); later++) {
            var membership = memberships.get(later);
            if (memberships.subList(0, later).stream()
                    .anyMatch(earlier -> earlier.isSamePlaceAs(membership)
                            && earlier.period().overlaps(membership.period()))) {
                throw new PlacementRefused(PlacementTexts.TEXTS.mentorAlready());
            }
        }
        cohortsWithoutGroup = Placement.cohortsWithoutGroup(memberships);
    }

    static Mentor inNoCohort(PersonId person) {
        return new Mentor(person, null, List.of(), List.of());
    }

    /** Joined once: the same cohort and school for the same time changes at most the group. Another time is refused, never swallowed. */
    Mentor joined(MentorMembership place) {
        var known = knownAs(place);
        if (known == null || !known.period().equals(place.period())) {
            return with(place);
        }
        var group = place.group();
        return group == null || group.equals(known.group()) ? this : replaced(known, known.in(group));
    }

    /** A replacement keeps the group they are in already; only who is new to the cohort takes the predecessor's place. */
    Mentor joinedAsReplacement(MentorMembership place) {
        return knownAs(place) == null ? with(place) : this;
    }

    /** The place to show for this mentor on a list: the current one before one to come. */
    Optional<MentorMembership> placeWithin(Reach reach, LocalDate today) {
        return memberships.stream()
                .filter(membership -> reach.covers(membership) && membership.hasNotEndedBy(today))
                .findFirst();
    }

    private boolean isAt(OrganisationId school, LocalDate day) {
        return memberships.stream()
                .anyMatch(membership -> membership.organisation().equals(school)
                        && membership.period().contains(day));
    }

    /** The place that lets them mentor somebody of that cohort and school on the day; of several, the one that lasts longest. */
    Optional<MentorMembership> placeToMentor(CohortId cohort, OrganisationId school, Pairing pairing, LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.period().contains(day))
                .filter(membership -> switch (pairing) {
                    case SAME_ORGANISATION ->
                        membership.organisation().equals(school)
                                && membership.cohort().programme().equals(cohort.programme());
                    case BY_LEAD -> membership.cohort().equals(cohort);
                })
                .max(Comparator.comparing(
                        membership -> membership.period().to(), Comparator.nullsLast(Comparator.naturalOrder())));
    }

    boolean isOnlyElsewhere(OrganisationId school, LocalDate day) {
        return !isAt(school, day)
                && memberships.stream()
                        .anyMatch(membership -> membership.period().contains(day));
    }

    private @Nullable MentorMembership knownAs(MentorMembership place) {
        for (var membership : memberships) {
            if (membership.isSamePlaceAs(place)
                    && membership.period().contains(place.period().from())) {
                return membership;
            }
        }
        return null;
    }

    private Mentor with(MentorMembership place) {
        var changed = new ArrayList<>(memberships);
        changed.add(place);
        return with(changed);
    }

    private Mentor with(List<MentorMembership> changed) {
        return new Mentor(person, version, changed, List.of());
    }

    private Mentor replaced(MentorMembership before, MentorMembership after) {
        return with(memberships.stream()
                .map(membership -> membership.equals(before) ? after : membership)
                .toList());
    }
}
