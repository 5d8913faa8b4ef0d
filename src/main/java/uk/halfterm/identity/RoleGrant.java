package uk.halfterm.identity;

/** One role in one scope, as granted to a person. */
public record RoleGrant(Role role, Scope scope) {

    public static RoleGrant of(Role role, Scope scope) {
        return new RoleGrant(role, scope);
    }
}
