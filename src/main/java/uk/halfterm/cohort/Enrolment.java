package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;
import uk.halfterm.shared.EnglishDates;

/** A mentee's time in a cohort at one school, with its pace and the mentors of that time: never two at once (domain.md 3). */
record Enrolment(
        CohortId cohort,
        @Nullable GroupId group,
        OrganisationId organisation,
        DateRange period,
        List<Mentorship> mentorships,
        Pace pace)
        implements Placement {

    Enrolment {
        // Places stored before people had a pace of their own are full time.
        pace = Objects.requireNonNullElse(pace, Pace.FULL_TIME);
        mentorships = mentorships.stream()
                .sorted(Comparator.comparing(mentorship -> mentorship.period().from()))
                .toList();
        for (int later = 1; later < mentorships.size(); later++) {
            if (mentorships
                    .get(later - 1)
                    .period()
                    .overlaps(mentorships.get(later).period())) {
                throw new PlacementRefused(PlacementTexts.TEXTS.hasMentor());
            }
        }
    }

    /** The same cohort and school from the same day on. */
    boolean isSamePlaceAs(Enrolment other) {
        return cohort.equals(other.cohort)
                && organisation.equals(other.organisation)
                && period.from().equals(other.period.from());
    }

    Enrolment in(GroupId other) {
        return new Enrolment(cohort, other, organisation, period, mentorships, pace);
    }

    Enrolment at(Pace other) {
        return new Enrolment(cohort, group, organisation, period, mentorships, other);
    }

    Optional<Mentorship> mentorshipOn(LocalDate day) {
        return mentorships.stream()
                .filter(mentorship -> mentorship.period().contains(day))
                .findFirst();
    }

    /** The mentorship of that day, or the next one that is agreed. */
    Optional<Mentorship> mentorshipOnOrAfter(LocalDate day) {
        return mentorships.stream()
                .filter(mentorship -> mentorship.period().contains(day)
                        || mentorship.period().from().isAfter(day))
                .findFirst();
    }

    /** Whether nobody mentors them on the day, nor is agreed to begin later. */
    boolean isUnpaired(LocalDate today) {
        return mentorshipOnOrAfter(today).isEmpty();
    }

    /** The day from which nobody is agreed to mentor them; empty when somebody is to the end. */
    Optional<LocalDate> unpairedFrom() {
        if (mentorships.isEmpty()) {
            return Optional.of(period.from());
        }
        var mentored = mentorships.getLast().period().to();
        var end = period.to();
        return mentored == null || (end != null && !mentored.isBefore(end))
                ? Optional.empty()
                : Optional.of(mentored.plusDays(1));
    }

    /** Mentored for that time, and no longer than they are enrolled. */
    Enrolment pairedWith(PersonId mentor, DateRange time) {
        if (isMentoredBy(mentor, time.from())) {
            return this;
        }
        var changed = new ArrayList<>(mentorships);
        changed.add(mentorship(mentor, time));
        return with(changed);
    }

    /**
     * The predecessor's time ends on the day before; one who would have begun that very day never was the mentor.
     *
     * @param expected whom somebody saw as the mentor; refused where it is another one by now
     */
    Enrolment withMentorReplaced(PersonId replacement, @Nullable PersonId expected, DateRange time) {
        var from = time.from();
        if (isMentoredBy(replacement, from)) {
            return this;
        }
        var predecessor = mentorshipBefore(from)
                .orElseThrow(() -> new PlacementRefused(PlacementTexts.TEXTS.noMentorToReplace()));
        if (expected != null && !predecessor.mentor().equals(expected)) {
            throw new PlacementRefused(PlacementTexts.TEXTS.anotherMentorByNow());
        }
        var changed = new ArrayList<>(mentorships);
        changed.remove(predecessor);
        if (predecessor.period().from().isBefore(from)) {
            changed.add(
                    new Mentorship(predecessor.mentor(), predecessor.period().endingOn(from.minusDays(1))));
        }
        changed.add(mentorship(replacement, time));
        return with(changed);
    }

    /** The mentor's time ends with that day. A pair that has not begun today may end before it begins, and then never was. */
    Enrolment withPairEnded(PersonId mentor, LocalDate lastDay, LocalDate today) {
        var last = mentorships.stream()
                .filter(mentorship -> mentorship.mentor().equals(mentor))
                .reduce((_, later) -> later)
                .filter(mentorship -> mentorship.period().hasNotEndedBy(lastDay))
                .orElseThrow(() -> new PlacementRefused(PlacementTexts.TEXTS.anotherMentorByNow()));
        var begins = last.period().from();
        if (begins.isAfter(lastDay) && !begins.isAfter(today)) {
            throw new PlacementRefused(PlacementTexts.TEXTS.pairBeganLater(EnglishDates.date(begins)));
        }
        var changed = new ArrayList<>(mentorships);
        changed.remove(last);
        if (!begins.isAfter(lastDay)) {
            changed.add(new Mentorship(mentor, last.period().endingOn(lastDay)));
        }
        return with(changed);
    }

    /** Who is replaced by a mentor who begins on that day: the mentor of the day, or of the day before. */
    Optional<Mentorship> mentorshipBefore(LocalDate from) {
        return mentorshipOn(from).or(() -> mentorshipOn(from.minusDays(1)));
    }

    private Mentorship mentorship(PersonId mentor, DateRange time) {
        var last = Stream.of(Optional.ofNullable(time.to()), Optional.ofNullable(period.to()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        return new Mentorship(mentor, new DateRange(time.from(), last.orElse(null)));
    }

    private boolean isMentoredBy(PersonId mentor, LocalDate day) {
        return mentorshipOn(day)
                .filter(mentorship -> mentorship.mentor().equals(mentor))
                .isPresent();
    }

    private Enrolment with(List<Mentorship> changed) {
        return new Enrolment(cohort, group, organisation, period, changed, pace);
    }
}
