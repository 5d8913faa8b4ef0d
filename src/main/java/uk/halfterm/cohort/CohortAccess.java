package uk.halfterm.cohort;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.NoAccess;

/** Who may place people, and who may look at them: a role reaches as far as its scope (domain.md 1). */
final class CohortAccess {

    private CohortAccess() {}

    /** Induction tutors place the people of their school, programme leads those of their cohorts, administrators any. */
    static boolean mayPlace(Actor actor, Placement place) {
        return actor.is(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD, Role.ADMINISTRATOR) && place.isWithin(actor.scope());
    }

    static void requirePlacing(Actor actor, Placement place) {
        if (!mayPlace(actor, place)) {
            throw new NoAccess(CohortAccessTexts.TEXTS.placing());
        }
    }

    /** Where mentor and mentee are of two organisations, only somebody above both pairs them (domain.md 4). */
    static void requirePairingAcrossOrganisations(Actor actor) {
        if (!actor.is(Role.PROGRAMME_LEAD, Role.ADMINISTRATOR)) {
            throw new NoAccess(CohortAccessTexts.TEXTS.pairingAcrossOrganisations());
        }
    }

    /** Whose people may be read all at once: a school's, which are a few dozen. */
    static OrganisationId schoolOf(Actor tutor) {
        var school = tutor.scope().id();
        if (!tutor.is(Role.INDUCTION_TUTOR) || tutor.scope().kind() != Scope.Kind.ORGANISATION || school == null) {
            throw new NoAccess(CohortAccessTexts.TEXTS.wholeSchool());
        }
        return OrganisationId.of(school);
    }

    static boolean looksAfterPeople(Actor actor) {
        return actor.is(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD);
    }
}
