package uk.halfterm.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.PersonName;

/** Register a person with roles; without a password they cannot sign in yet. */
public record RegisterPerson(
        EmailAddress email,
        PersonName name,
        List<RoleGrant> grants,
        @Nullable Password password) {

    public RegisterPerson {
        grants = List.copyOf(grants);
    }
}
