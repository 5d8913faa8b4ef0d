package uk.halfterm.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;
import uk.halfterm.shared.Sha256;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The one-time link with which an empty installation gets its first administrator. Only its digest is stored. */
@Service
public class FirstAdministrator {

    private static final String ONLY = "first-administrator";

    private final MongoOperations store;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAdministrator(MongoOperations store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new token that replaces any earlier one; to be shown once, on the console, when there is no account at all. */
    public String issueToken() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.save(new SetupLink(ONLY, Sha256.of(token), clock.instant(), null));
        return token;
    }

    public boolean isOpen(String token) {
        return accounts.none() && store.exists(unused(token), SetupLink.class);
    }

    /** Whether this is the link that created the administrator; a guessed one never is. */
    public boolean isUsed(String token) {
        var known = store.findById(ONLY, SetupLink.class);
        return known != null && known.usedAt() != null && known.digest().equals(Sha256.of(token));
    }

    /**
     * Uses the token up and registers the administrator; of two clicks, tabs or nodes one wins.
     *
     * @throws NotFound when the token is wrong or used
     */
    public PersonId register(String token, PersonName name, EmailAddress email, Password password) {
        if (!accounts.none()) {
            throw new NotFound("The link has been used");
        }
        var used = store.updateFirst(unused(token), new Update().set("usedAt", clock.instant()), SetupLink.class);
        if (used.getModifiedCount() == 0) {
            throw new NotFound("The link has been used");
        }
        return accounts.register(new RegisterPerson(
                email, name, List.of(RoleGrant.of(Role.ADMINISTRATOR, Scope.everywhere())), password));
    }

    private static org.springframework.data.mongodb.core.query.Query unused(String token) {
        return query(where("id")
                .is(ONLY)
                .and("digest")
                .is(Sha256.of(token))
                .and("usedAt")
                .isNull());
    }

    @Document("setupLinks")
    record SetupLink(
            @Id String id,
            String digest,
            Instant issuedAt,
            @Nullable Instant usedAt) {}
}
