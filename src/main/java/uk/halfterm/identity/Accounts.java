package uk.halfterm.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import uk.halfterm.shared.EmailAddress;

/** Who has an account: registering people, granting roles, and the names behind ids. Passwords leave here only as hashes. */
@Service
public class Accounts {

    /** Enough to ask. */
    private static final int ADMINISTRATORS_NAMED = 3;

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(AccountRepository accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Registers a person once: for an address that is known already, the roles are added and everything else stays as it is, so that a
     * second click, a second tab and a second node all end the same.
     */
    public PersonId register(RegisterPerson command) {
        return register(command, this::hash);
    }

    /** Registers several people in that order; a password that they share, as in a demonstration, is hashed once. */
    public List<PersonId> registerAll(List<RegisterPerson> commands) {
        var hashes = new HashMap<Password, String>();
        return commands.stream()
                .map(command -> register(command, password -> hashes.computeIfAbsent(password, this::hash)))
                .toList();
    }

    private String hash(Password password) {
        return String.valueOf(passwords.encode(password.value()));
    }

    private PersonId register(RegisterPerson command, Function<Password, String> hashing) {
        var known = accounts.findByEmail(command.email());
        if (known.isPresent()) {
            return granted(known.get(), command.grants()).id();
        }
        var account = new Account(
                PersonId.fresh(),
                null,
                command.email(),
                command.name(),
                command.password() == null ? null : hashing.apply(command.password()),
                command.grants(),
                clock.instant());
        try {
            return accounts.save(account).id();
        } catch (DuplicateKeyException registeredElsewhere) {
            return register(command, hashing);
        }
    }

    private Account granted(Account account, List<RoleGrant> grants) {
        if (account.grants().containsAll(grants)) {
            return account;
        }
        try {
            return accounts.save(account.granted(grants));
        } catch (OptimisticLockingFailureException changedElsewhere) {
            return granted(accounts.findById(account.id()).orElseThrow(), grants);
        }
    }

    /** The names behind ids, for screens that may show those people. */
    public Names namesOf(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return new Names(Map.of());
        }
        return new Names(accounts.findByIdIn(Set.copyOf(people)).stream()
                .collect(Collectors.toUnmodifiableMap(Account::id, Account::name)));
    }

    /** The names and addresses behind ids, for screens of those who look after these people; with one read. */
    public Contacts contactsOf(Collection<PersonId> people) {
        return contacts(people.isEmpty() ? List.of() : accounts.findByIdIn(Set.copyOf(people)));
    }

    /** Who looks after this portal, a few of them at most: for those who need what no page of theirs does. */
    public Contacts administrators() {
        return contacts(accounts.findByRole(Role.ADMINISTRATOR, Limit.of(ADMINISTRATORS_NAMED)));
    }

    private static Contacts contacts(List<Account> found) {
        return new Contacts(
                new Names(found.stream().collect(Collectors.toUnmodifiableMap(Account::id, Account::name))),
                found.stream().collect(Collectors.toUnmodifiableMap(Account::id, Account::email)));
    }

    /** Where a person is written to; empty for people who have no account. Never for a log. */
    public Optional<EmailAddress> addressOf(PersonId person) {
        return accounts.findById(person).map(Account::email);
    }

    public Optional<PersonId> find(EmailAddress email) {
        return accounts.findByEmail(email).map(Account::id);
    }

    /** Whether nobody is registered at all: the first start of an empty installation. */
    public boolean none() {
        return accounts.count() == 0;
    }

    /** The roles a person holds now, read from the store, so that a role taken away ends at once. */
    List<RoleGrant> grantsOf(PersonId person) {
        return accounts.findById(person).map(Account::grants).orElse(List.of());
    }
}
