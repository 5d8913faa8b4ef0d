package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;
import uk.halfterm.shared.NotFound;

/** Enrolling, joining, pairing and replacing: each command holds its rules in one document and can be given twice. */
final class PlacingPeople {

    private final PlacementStore store;

    PlacingPeople(PlacementStore store) {
        this.store = store;
    }

    void enrolMentee(Actor actor, EnrolMentee command) {
        var place = new Enrolment(
                command.cohort(),
                command.group(),
                command.organisation(),
                new DateRange(command.from(), command.to()),
                List.of());
        CohortAccess.requirePlacing(actor, place);
        requireCohortWith(command.cohort(), command.group());
        store.changeMentee(command.mentee(), mentee -> mentee.enrolled(place));
    }

    void joinAsMentor(Actor actor, JoinAsMentor command) {
        var place = new MentorMembership(
                command.cohort(), command.group(), command.organisation(), new DateRange(command.from(), command.to()));
        CohortAccess.requirePlacing(actor, place);
        requireCohortWith(command.cohort(), command.group());
        store.changeMentor(command.mentor(), mentor -> mentor.joined(place));
    }

    void pair(Actor actor, PairMentor command) {
        var enrolment = requireEnrolment(actor, command.mentee(), command.from());
        requireAtSchool(command.mentor(), enrolment.organisation(), command.from());
        store.changeMentee(command.mentee(), mentee -> mentee.pairedWith(command.mentor(), command.from()));
    }

    /**
     * The replacement joins first and is paired then: should a node die between the two writes, the same command given again finds the
     * predecessor still in place and ends the same.
     */
    void replaceMentor(Actor actor, ReplaceMentor command) {
        var enrolment = requireEnrolment(actor, command.mentee(), command.from());
        if (command.mentee().equals(command.replacement())) {
            throw new PlacementRefused("Nobody can be their own mentor");
        }
        if (enrolment.withMentorReplaced(command.replacement(), command.from()).equals(enrolment)) {
            return;
        }
        requireNotOnlyElsewhere(command.replacement(), enrolment.organisation(), command.from());
        var place = placeOfPredecessor(enrolment, command.from());
        store.changeMentor(command.replacement(), mentor -> mentor.joinedAsReplacement(place));
        store.changeMentee(
                command.mentee(), mentee -> mentee.withMentorReplaced(command.replacement(), command.from()));
    }

    /** Seed 004: a replacement mentor joins the same cohort as the predecessor, who may be in another than the mentee. */
    private MentorMembership placeOfPredecessor(Enrolment enrolment, LocalDate from) {
        var places = enrolment
                .mentorshipBefore(from)
                .flatMap(mentorship -> store.mentor(mentorship.mentor()))
                .map(Mentor::memberships)
                .orElse(List.of())
                .stream()
                .filter(membership -> membership.organisation().equals(enrolment.organisation()))
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

    /** The mentee's place on that day. To who may not place there, the mentee does not exist. */
    private Enrolment requireEnrolment(Actor actor, PersonId person, LocalDate day) {
        var mentee = requireMentee(person);
        if (mentee.enrolments().stream().noneMatch(place -> CohortAccess.mayPlace(actor, place))) {
            throw noSuchMentee();
        }
        var enrolment = mentee.requireEnrolmentOn(day);
        if (!CohortAccess.mayPlace(actor, enrolment)) {
            throw noSuchMentee();
        }
        return enrolment;
    }

    private Mentee requireMentee(PersonId person) {
        return store.mentee(person).orElseThrow(PlacingPeople::noSuchMentee);
    }

    /** domain.md 3: a mentor is of the same school. Unknown people and those of other schools are refused alike. */
    private void requireAtSchool(PersonId mentor, OrganisationId school, LocalDate day) {
        if (store.mentor(mentor).filter(known -> known.isAt(school, day)).isEmpty()) {
            throw new PlacementRefused("This person is not a mentor at the mentee's school on that day");
        }
    }

    private void requireNotOnlyElsewhere(PersonId mentor, OrganisationId school, LocalDate day) {
        if (store.mentor(mentor)
                .filter(known -> known.isOnlyElsewhere(school, day))
                .isPresent()) {
            throw new PlacementRefused("This person is not a mentor at the mentee's school on that day");
        }
    }

    private void requireCohortWith(CohortId id, @Nullable GroupId group) {
        var cohort = store.cohort(id).orElseThrow(() -> new NotFound("There is no cohort " + id.value()));
        if (group != null && !cohort.has(group)) {
            throw new NotFound("There is no group " + group.value() + " in the cohort "
                    + cohort.start().label());
        }
    }

    private static NotFound noSuchMentee() {
        return new NotFound("There is no such mentee");
    }
}
