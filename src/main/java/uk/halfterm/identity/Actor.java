package uk.halfterm.identity;

import java.util.Arrays;

import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.PersonName;

/**
 * The person who asks, in the one role they act in now. Passed explicitly to every service, so that no service looks at a thread or
 * a session to learn who is asking.
 */
public record Actor(PersonId person, PersonName name, Role role, Scope scope) {

    public boolean is(Role... roles) {
        return Arrays.asList(roles).contains(role);
    }

    /** Refuses with {@link NoAccess} unless the actor acts in one of the roles. */
    public void requireRole(Role... roles) {
        if (!is(roles)) {
            throw new NoAccess("This needs one of the roles " + Arrays.toString(roles));
        }
    }
}
