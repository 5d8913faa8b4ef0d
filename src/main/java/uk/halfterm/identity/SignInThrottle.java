package uk.halfterm.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import uk.halfterm.shared.Sha256;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * Lets five tries to sign in to an account through, then none for a quarter of an hour, on every node alike. A try is counted before the
 * password is compared, so that of many at once no more are compared, and given back when it succeeds. An address without an account is
 * counted like one with it, so that the answer tells nobody who is registered.
 *
 * <p>A browser in which the account was signed in to before has tries of its own: nobody else's pause it ({@link KnownDevices}). All other
 * browsers share the account's, and those of their network: twenty within any quarter of an hour, for however many accounts. Whoever signs
 * in gives all back that were made for their address there, so a school behind one network address may slip as often as it likes.
 */
@Component
class SignInThrottle {

    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);

    // As dear as when five were free and then one a minute (docs/security.md). Tries are counted, not addresses,
    // because each address could be tried five times.
    static final int TRIES_OF_A_NETWORK = 20;

    private final MongoOperations store;
    private final Clock clock;

    SignInThrottle(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A try that was let through.
     *
     * @param key what it was counted for: the account, or the known device
     * @param network where it was counted too; none for a known device
     * @param isLast whether no further one will be let through for a while
     */
    record Try(String key, @Nullable String network, String address, boolean isLast) {}

    /**
     * Counts a try, to be compared now.
     *
     * @param device the name of the browser, where it is known to have signed in to that account
     * @throws SignInPaused when there were too many
     */
    Try take(String typedAddress, String networkAddress, Optional<String> device) {
        var address = digest(typedAddress.strip().toLowerCase(Locale.ROOT));
        if (device.isPresent()) {
            return take("device." + digest(device.get()), null, address);
        }
        var network = "network." + digest(networkOf(networkAddress));
        var name = UUID.randomUUID().toString();
        addTo(network, name, address);
        try {
            return take("account." + address, network, address);
        } catch (SignInPaused paused) {
            takeOff(network, "name", name);
            throw paused;
        }
    }

    private Try take(String key, @Nullable String network, String address) {
        var counted = change(key, new Update().inc("tries", 1).setOnInsert("since", clock.instant()));
        if (counted.count() > TRIES) {
            throw pausedSince(counted.since());
        }
        var isLast = counted.count() == TRIES;
        if (isLast) { // the pause begins with it
            store.updateFirst(by(key), new Update().set("since", clock.instant()), SignInAttempts.class);
        }
        return new Try(key, network, address, isLast);
    }

    private void addTo(String network, String name, String address) {
        // One that is full does not grow, however many are tried there.
        refuseBeyondLimit(Optional.ofNullable(store.findById(network, SignInAttempts.class)).stream()
                .flatMap(attempts -> young(attempts).stream())
                .toList());
        var now = clock.instant();
        store.updateFirst(
                by(network),
                new Update().pull("unsuccessful", query(where("at").lte(now.minus(PAUSE)))),
                SignInAttempts.class);
        var one = new SignInAttempts.OnNetwork(name, address, now);
        var counted =
                young(change(network, new Update().push("unsuccessful", one).set("since", now)));
        try {
            refuseBeyondLimit(counted.stream()
                    .takeWhile(other -> !other.name().equals(name))
                    .toList());
        } catch (SignInPaused paused) {
            takeOff(network, "name", name);
            throw paused;
        }
    }

    private void refuseBeyondLimit(List<SignInAttempts.OnNetwork> before) {
        if (before.size() >= TRIES_OF_A_NETWORK) {
            throw pausedSince(before.getFirst().at());
        }
    }

    private List<SignInAttempts.OnNetwork> young(SignInAttempts attempts) {
        return attempts.unsuccessful().stream().filter(one -> !isOver(one.at())).toList();
    }

    void succeeded(Try one) {
        store.remove(by(one.key()), SignInAttempts.class);
        if (one.network() != null) {
            takeOff(one.network(), "address", one.address());
        }
    }

    /** What was tried is kept for a day at most, as digests; each failure clears up, so no job is needed for it. */
    void failed(Try one) {
        store.remove(query(where("since").lt(clock.instant().minus(Duration.ofDays(1)))), SignInAttempts.class);
        if (one.isLast()) {
            throw new SignInPaused(PAUSE);
        }
    }

    private void takeOff(String network, String by, String value) {
        store.updateFirst(
                by(network), new Update().pull("unsuccessful", query(where(by).is(value))), SignInAttempts.class);
    }

    private SignInAttempts change(String key, Update update) {
        store.remove(query(where("key").is(key).and("since").lte(clock.instant().minus(PAUSE))), SignInAttempts.class);
        return Objects.requireNonNull(store.findAndModify(
                by(key), update, FindAndModifyOptions.options().upsert(true).returnNew(true), SignInAttempts.class));
    }

    private boolean isOver(Instant since) {
        return !since.isAfter(clock.instant().minus(PAUSE));
    }

    private SignInPaused pausedSince(Instant since) {
        return new SignInPaused(Duration.between(clock.instant(), since.plus(PAUSE)));
    }

    private static Query by(String key) {
        return query(where("key").is(key));
    }

    /** A household or a school is given half of an address of version 6, the other half anybody in it makes up. */
    private static String networkOf(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }

    /** Keys are digests: what people typed, right or wrong, is not kept. */
    private static String digest(String text) {
        return Sha256.of(text);
    }
}
