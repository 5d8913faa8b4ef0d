package uk.halfterm.cohort;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
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
            throw new NoAccess("People are placed by their own school's induction tutor or by the programme lead");
        }
    }

    static boolean looksAfterPeople(Actor actor) {
        return actor.is(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD);
    }
}
