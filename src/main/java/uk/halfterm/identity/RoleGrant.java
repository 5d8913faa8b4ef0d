package uk.halfterm.identity;

import java.io.Serializable;

/** One role in one scope, as granted to a person. */
public record RoleGrant(Role role, Scope scope) implements Serializable {

    public static RoleGrant of(Role role, Scope scope) {
        return new RoleGrant(role, scope);
    }
}
