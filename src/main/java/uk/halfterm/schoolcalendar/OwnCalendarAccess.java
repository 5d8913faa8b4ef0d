package uk.halfterm.schoolcalendar;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.NoAccess;

/** Who may change a school's own calendar: its induction tutors, and a programme lead or administrator whose scope covers it. */
final class OwnCalendarAccess {

    private OwnCalendarAccess() {}

    static void requireChange(Actor actor, OrganisationId school) {
        boolean inRole = actor.is(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD, Role.ADMINISTRATOR);
        if (!inRole || !actor.scope().coversOrganisation(school.value())) {
            throw new NoAccess("A school's own calendar is changed by its induction tutor");
        }
    }
}
