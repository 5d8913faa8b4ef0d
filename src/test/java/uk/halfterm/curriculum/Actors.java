package uk.halfterm.curriculum;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.shared.PersonName;

/** People of the tests, one a role. */
public final class Actors {

    private Actors() {}

    public static Actor in(Role role) {
        return named(role.name(), role);
    }

    public static Actor named(String id, Role role) {
        return new Actor(PersonId.of(id), PersonName.of("Ada", id), role, Scope.everywhere());
    }
}
