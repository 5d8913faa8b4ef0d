package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.Pairing;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.NotFound;

/** Enrolling, joining, pairing and replacing: each command holds its rules in one document and can be given twice. */
final class PlacingPeople {

    private final PlacementStore store;
    private final CohortCatalogue catalogue;
    private final Curriculum curriculum;

    PlacingPeople(PlacementStore store, CohortCatalogue catalogue, Curriculum curriculum) {
        this.store = store;
        this.catalogue = catalogue;
        this.curriculum = curriculum;
    }

    void enrolMentee(Actor actor, EnrolMentee command) {
        var place = new Enrolment(
                command.cohort(),
                command.group(),
                command.organisation(),
                new DateRange(command.from(), command.to()),
                List.of(),
                Pace.FULL_TIME);
        CohortAccess.requirePlacing(actor, place);
        requirePlaceIn(command.cohort(), command.group(), command.from());
        store.changeMentee(command.mentee(), mentee -> mentee.enrolled(place));
    }

    void joinAsMentor(Actor actor, JoinAsMentor command) {
        var place = new MentorMembership(
                command.cohort(), command.group(), command.organisation(), new DateRange(command.from(), command.to()));
        CohortAccess.requirePlacing(actor, place);
        requirePlaceIn(command.cohort(), command.group(), command.from());
        store.changeMentor(command.mentor(), mentor -> mentor.joined(place));
    }

    void pair(Actor actor, PairMentor command) {
        var enrolment = requireEnrolment(actor, command.mentee(), command.programme(), command.from());
        requirePairing(actor, enrolment);
        var place = requirePlaceToMentor(command.mentor(), enrolment, command.from());
        store.changeMentee(
                command.mentee(),
                mentee -> mentee.pairedWith(command.mentor(), enrolment.cohort(), untilEndOf(place, command.from())));
    }

    /** A pair ends with the mentor's place. */
    private static DateRange untilEndOf(MentorMembership place, LocalDate from) {
        return new DateRange(from, place.period().to());
    }

    void setPace(Actor actor, SetPace command) {
        changePace(actor, command.mentee(), command.cohort(), command.day(), pace -> pace.of(command.percent()));
    }

    /** Given twice it changes once: a deferral that is known already is not added again. */
    void defer(Actor actor, DeferMentee command) {
        var deferral = new Deferral(new DateRange(command.from(), command.to()), command.reason());
        changePace(actor, command.mentee(), command.cohort(), command.from(), pace -> pace.with(deferral));
    }

    private void changePace(Actor actor, PersonId person, CohortId cohort, LocalDate day, UnaryOperator<Pace> change) {
        requireEnrolment(actor, person, cohort.programme(), day);
        store.changeMentee(person, mentee -> mentee.paced(change, cohort, day));
    }

    /**
     * The replacement joins first and is paired then: should a node die between the two writes, the same command given again finds the
     * predecessor still in place and ends the same.
     */
    void replaceMentor(Actor actor, ReplaceMentor command) {
        var enrolment = requireEnrolment(actor, command.mentee(), command.programme(), command.from());
        if (command.mentee().equals(command.replacement())) {
            throw new PlacementRefused(PlacementTexts.TEXTS.ownMentor());
        }
        if (enrolment
                .withMentorReplaced(command.replacement(), null, DateRange.since(command.from()))
                .equals(enrolment)) {
            return;
        }
        var place = placeForReplacement(actor, command, enrolment);
        store.changeMentor(command.replacement(), mentor -> mentor.joinedAsReplacement(place));
        handOver(enrolment, command.mentee(), null, command.replacement(), command.from());
    }

    void changeMentor(Actor actor, ChangeMentor command) {
        var enrolment = requireEnrolment(actor, command.mentee(), command.programme(), command.from());
        requirePairing(actor, enrolment);
        handOver(enrolment, command.mentee(), command.predecessor(), command.mentor(), command.from());
    }

    private void handOver(
            Enrolment enrolment, PersonId person, @Nullable PersonId predecessor, PersonId mentor, LocalDate from) {
        var place = requirePlaceToMentor(mentor, enrolment, from);
        store.changeMentee(
                person,
                mentee -> mentee.withMentorReplaced(mentor, predecessor, enrolment.cohort(), untilEndOf(place, from)));
    }

    void endPair(Standpoint viewer, EndPair command) {
        var actor = viewer.actor();
        var place = placesToPair(actor, command.mentee(), command.programme())
                .filter(enrolment -> enrolment.mentorships().stream()
                        .anyMatch(mentorship -> mentorship.mentor().equals(command.mentor())))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new PlacementRefused(PlacementTexts.TEXTS.anotherMentorByNow()));
        requirePairing(actor, place);
        store.changeMentee(
                command.mentee(),
                mentee -> mentee.withPairEnded(command.mentor(), place, command.lastDay(), viewer.today()));
    }

    /** What to choose a mentor from, for the place that is current or to come on the day. */
    ChoosingMentor choosing(Standpoint viewer, PersonId mentee, ProgrammeId programme) {
        var today = viewer.today();
        var enrolment = placesToPair(viewer.actor(), mentee, programme)
                .filter(place -> place.hasNotEndedBy(today))
                .findFirst()
                .orElseThrow(PlacingPeople::noSuchMentee);
        requirePairing(viewer.actor(), enrolment);
        var pairing = pairingIn(enrolment);
        return new ChoosingMentor(
                mentee,
                viewer.cohort(enrolment.cohort()),
                enrolment.organisation(),
                enrolment.period(),
                pairing,
                enrolment.mentorships().stream()
                        .filter(mentorship -> mentorship.period().hasNotEndedBy(today))
                        .map(mentorship -> new ChoosingMentor.Agreed(
                                mentorship.mentor(), mentorship.period(), mentorship.lastsAsLongAs(enrolment.period())))
                        .toList(),
                pairing == Pairing.SAME_ORGANISATION ? candidates(viewer, enrolment, mentee) : List.of());
    }

    private List<ChoosingMentor.Candidate> candidates(Standpoint viewer, Enrolment enrolment, PersonId mentee) {
        var day = enrolment.period().firstFrom(viewer.today());
        var mentors = store.mentorsAt(enrolment.organisation());
        var programme = enrolment.cohort().programme();
        var menteesOf = store.menteesAt(enrolment.organisation()).stream()
                .flatMap(other -> other.enrolmentsOn(day).stream())
                .filter(other -> other.cohort().programme().equals(programme))
                .flatMap(other -> other.mentorshipOn(day).stream())
                .collect(Collectors.groupingBy(Mentorship::mentor, Collectors.summingInt(_ -> 1)));
        return mentors.stream()
                .filter(mentor -> !mentor.person().equals(mentee))
                .flatMap(mentor -> mentor
                        .placeToMentor(enrolment.cohort(), enrolment.organisation(), Pairing.SAME_ORGANISATION, day)
                        .map(place -> new ChoosingMentor.Candidate(
                                mentor.person(),
                                viewer.cohort(place.cohort()),
                                menteesOf.getOrDefault(mentor.person(), 0)))
                        .stream())
                .sorted(Comparator.comparing(ChoosingMentor.Candidate::mentees)
                        .thenComparing(candidate -> candidate.mentor().value()))
                .toList();
    }

    /** The mentee's places in the programme that are the actor's to change. Without any, they get the same answer as for an unknown mentee. */
    private Stream<Enrolment> placesToPair(Actor actor, PersonId mentee, ProgrammeId programme) {
        return requireMentee(mentee).enrolments().stream()
                .filter(place -> CohortAccess.mayPlace(actor, place))
                .filter(place -> place.cohort().programme().equals(programme));
    }

    private MentorMembership placeForReplacement(Actor actor, ReplaceMentor command, Enrolment enrolment) {
        switch (pairingIn(enrolment)) {
            case SAME_ORGANISATION ->
                requireNotOnlyElsewhere(command.replacement(), enrolment.organisation(), command.from());
            case BY_LEAD -> {
                CohortAccess.requirePairingAcrossOrganisations(actor);
                return requirePlaceToMentor(command.replacement(), enrolment, command.from());
            }
        }
        return placeOfPredecessor(enrolment, command.from());
    }

    private void requirePairing(Actor actor, Enrolment place) {
        if (pairingIn(place) == Pairing.BY_LEAD) {
            CohortAccess.requirePairingAcrossOrganisations(actor);
        }
    }

    private Pairing pairingIn(Enrolment enrolment) {
        return curriculum.programme(enrolment.cohort().programme()).rules().pairing();
    }

    /** Seed 004: a replacement mentor joins the same cohort as the predecessor, who may be in another than the mentee. */
    private MentorMembership placeOfPredecessor(Enrolment enrolment, LocalDate from) {
        var places = enrolment
                .mentorshipBefore(from)
                .flatMap(mentorship -> store.mentor(mentorship.mentor()))
                .map(Mentor::memberships)
                .orElse(List.of())
                .stream()
                .filter(membership -> membership.organisation().equals(enrolment.organisation())
                        && membership.isInSameProgrammeAs(enrolment))
                .filter(membership -> membership.period().contains(from)
                        || membership.period().contains(from.minusDays(1)))
                .toList();
        var place = places.stream()
                .filter(membership -> membership.cohort().equals(enrolment.cohort()))
                .findFirst()
                .orElse(places.isEmpty() ? null : places.getLast());
        return place == null
                ? new MentorMembership(enrolment.cohort(), null, enrolment.organisation(), DateRange.since(from))
                : new MentorMembership(place.cohort(), place.group(), place.organisation(), DateRange.since(from));
    }

    /** The mentee's place on that day. People without the right to place this mentee get the same answer as for an unknown one. */
    private Enrolment requireEnrolment(Actor actor, PersonId person, @Nullable ProgrammeId programme, LocalDate day) {
        var mentee = requireMentee(person);
        if (mentee.enrolments().stream().noneMatch(place -> CohortAccess.mayPlace(actor, place))) {
            throw noSuchMentee();
        }
        var places = mentee.enrolmentsOn(day).stream()
                .filter(place -> programme == null || place.cohort().programme().equals(programme))
                .toList();
        if (places.isEmpty()) {
            throw new PlacementRefused(PlacementTexts.TEXTS.notEnrolled());
        }
        var own = places.stream()
                .filter(place -> CohortAccess.mayPlace(actor, place))
                .toList();
        if (own.isEmpty()) {
            throw noSuchMentee();
        }
        if (own.size() > 1) {
            throw new PlacementRefused(PlacementTexts.TEXTS.severalProgrammes());
        }
        return own.getFirst();
    }

    private Mentee requireMentee(PersonId person) {
        return store.mentee(person).orElseThrow(PlacingPeople::noSuchMentee);
    }

    /** domain.md 3: a mentor is of the same school. Unknown people and those of other schools are refused alike. */
    private MentorMembership requirePlaceToMentor(PersonId mentor, Enrolment enrolment, LocalDate day) {
        var pairing = pairingIn(enrolment);
        return store.mentor(mentor)
                .flatMap(known -> known.placeToMentor(enrolment.cohort(), enrolment.organisation(), pairing, day))
                .orElseThrow(() -> new PlacementRefused(
                        switch (pairing) {
                            case SAME_ORGANISATION -> PlacementTexts.TEXTS.notMentorAtSchool();
                            case BY_LEAD -> PlacementTexts.TEXTS.notMentorInCohort();
                        }));
    }

    private void requireNotOnlyElsewhere(PersonId mentor, OrganisationId school, LocalDate day) {
        if (store.mentor(mentor)
                .filter(known -> known.isOnlyElsewhere(school, day))
                .isPresent()) {
            throw new PlacementRefused(PlacementTexts.TEXTS.notMentorAtSchool());
        }
    }

    /** A place lies within its cohort's time, which begins with the month it is named after. */
    private void requirePlaceIn(CohortId id, @Nullable GroupId group, LocalDate from) {
        var cohort = catalogue.require(id);
        cohort.start()
                .map(start -> start.startsOn().atDay(1))
                .filter(from::isBefore)
                .ifPresent(first -> {
                    throw new PlacementRefused(
                            PlacementTexts.TEXTS.beforeCohort(cohort.label(), EnglishDates.date(first)));
                });
        if (group != null && cohort.group(group).isEmpty()) {
            throw new NotFound(CohortTexts.TEXTS.noGroup(group.value(), cohort.label()));
        }
    }

    private static NotFound noSuchMentee() {
        return new NotFound(CohortTexts.TEXTS.noMentee());
    }
}
