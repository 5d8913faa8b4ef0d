package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Scope;
import uk.halfterm.shared.DateRange;

/**
 * Everything that is placed about one mentee, in one document, so that its rules hold without a transaction: enrolments in one
 * programme do not overlap, nor do the mentorships in them, and nobody mentors themselves. What follows the enrolments is worked out from them and
 * stored for the indexes of {@link PlaceQueries}, which cannot sort by a field of a list.
 *
 * @param unpairedFrom the first day from which an enrolment, also a past one, has no mentor to its end; none when every one has
 * @param cohortsWithoutGroup the cohorts of enrolments, also of past ones, without a group
 */
@Document("mentees")
record Mentee(
        @Id PersonId person,
        @Version @Nullable Long version,
        List<Enrolment> enrolments,
        @Nullable LocalDate unpairedFrom,
        List<CohortId> cohortsWithoutGroup) {

    Mentee {
        enrolments = enrolments.stream()
                .sorted(Comparator.comparing(enrolment -> enrolment.period().from()))
                .toList();
        for (int later = 1; later < enrolments.size(); later++) {
            var enrolment = enrolments.get(later);
            if (enrolments.subList(0, later).stream()
                    .anyMatch(earlier -> earlier.isInSameProgrammeAs(enrolment)
                            && earlier.period().overlaps(enrolment.period()))) {
                throw new PlacementRefused(PlacementTexts.TEXTS.enrolledAlready());
            }
        }
        for (var enrolment : enrolments) {
            if (enrolment.mentorships().stream()
                    .anyMatch(mentorship -> mentorship.mentor().equals(person))) {
                throw new PlacementRefused(PlacementTexts.TEXTS.ownMentor());
            }
        }
        unpairedFrom = enrolments.stream()
                .flatMap(enrolment -> enrolment.unpairedFrom().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        cohortsWithoutGroup = Placement.cohortsWithoutGroup(enrolments);
    }

    static Mentee notEnrolled(PersonId person) {
        return new Mentee(person, null, List.of(), null, List.of());
    }

    /** Enrolled once: the same place for the same time changes at most the group. Another time is refused, never swallowed. */
    Mentee enrolled(Enrolment place) {
        for (var known : enrolments) {
            if (known.isSamePlaceAs(place) && known.period().equals(place.period())) {
                var group = place.group();
                return group == null || group.equals(known.group()) ? this : with(known, known.in(group));
            }
        }
        var changed = new ArrayList<>(enrolments);
        changed.add(place);
        return with(changed);
    }

    Mentee pairedWith(PersonId mentor, CohortId cohort, DateRange time) {
        var enrolment = requireEnrolmentOn(time.from(), cohort);
        return with(enrolment, enrolment.pairedWith(mentor, time));
    }

    Mentee withPairEnded(PersonId mentor, Enrolment place, LocalDate lastDay, LocalDate today) {
        var enrolment = enrolments.stream()
                .filter(place::isSamePlaceAs)
                .findFirst()
                .orElseThrow(() -> new PlacementRefused(PlacementTexts.TEXTS.notEnrolled()));
        return with(enrolment, enrolment.withPairEnded(mentor, lastDay, today));
    }

    Mentee withMentorReplaced(PersonId replacement, @Nullable PersonId expected, CohortId cohort, DateRange time) {
        var enrolment = requireEnrolmentOn(time.from(), cohort);
        return with(enrolment, enrolment.withMentorReplaced(replacement, expected, time));
    }

    /** At another pace in the cohort, worked out from the one they have. */
    Mentee paced(UnaryOperator<Pace> change, CohortId cohort, LocalDate day) {
        var enrolment = requireEnrolmentOn(day, cohort);
        return with(enrolment, enrolment.at(change.apply(enrolment.pace())));
    }

    List<Enrolment> enrolmentsOn(LocalDate day) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.period().contains(day))
                .toList();
    }

    /** With each mentor of the day, one for each programme, where the scope reaches the place. Whether the mentors still have theirs is not known here. */
    Stream<Pair> mentorshipsOn(LocalDate day, Scope scope) {
        return enrolmentsOn(day).stream()
                .filter(enrolment -> enrolment.isWithin(scope))
                .flatMap(enrolment -> enrolment.mentorshipOn(day).stream()
                        .map(mentorship -> new Pair(
                                person,
                                mentorship.mentor(),
                                enrolment.cohort(),
                                enrolment.organisation(),
                                mentorship.period(),
                                enrolment.pace())));
    }

    /** The place to show for this mentee on a list: one without a mentor before others, the current one before one to come. */
    Optional<Enrolment> placeWithin(Reach reach, LocalDate today) {
        return enrolments.stream()
                .filter(enrolment -> reach.covers(enrolment) && enrolment.hasNotEndedBy(today))
                .min(Comparator.comparing(enrolment -> !enrolment.isUnpaired(today)));
    }

    private Enrolment requireEnrolmentOn(LocalDate day, CohortId cohort) {
        return enrolmentsOn(day).stream()
                .filter(enrolment -> enrolment.cohort().equals(cohort))
                .findFirst()
                .orElseThrow(() -> new PlacementRefused(PlacementTexts.TEXTS.notEnrolled()));
    }

    private Mentee with(Enrolment before, Enrolment after) {
        return before.equals(after)
                ? this
                : with(enrolments.stream()
                        .map(enrolment -> enrolment.equals(before) ? after : enrolment)
                        .toList());
    }

    private Mentee with(List<Enrolment> changed) {
        return new Mentee(person, version, changed, null, List.of());
    }
}
