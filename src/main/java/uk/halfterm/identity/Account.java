package uk.halfterm.identity;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.PersonName;

/** A person who can sign in: one e-mail address, one password, any number of roles in scopes. */
@Document("accounts")
record Account(
        @Id PersonId id,
        @Version @Nullable Long version,
        EmailAddress email,
        PersonName name,
        @Nullable String passwordHash,
        List<RoleGrant> grants,
        Instant registeredAt) {

    Account {
        grants = List.copyOf(grants);
    }

    Account granted(List<RoleGrant> more) {
        var all = new LinkedHashSet<>(grants);
        all.addAll(more);
        return new Account(id, version, email, name, passwordHash, List.copyOf(all), registeredAt);
    }

    Account withPassword(String hash) {
        return new Account(id, version, email, name, hash, grants, registeredAt);
    }
}
