package uk.halfterm.organisation;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.shared.NoAccess;

/** Who keeps the list of organisations. That an organisation is there, and where, is public. */
final class OrganisationAccess {

    private OrganisationAccess() {}

    static void requireKeeps(Actor actor) {
        actor.requireRole(Role.PROGRAMME_LEAD, Role.ADMINISTRATOR);
        if (actor.scope().kind() != Scope.Kind.EVERYWHERE) {
            throw new NoAccess("The list of organisations is kept by those whose role holds everywhere");
        }
    }
}
