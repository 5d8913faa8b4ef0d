package uk.halfterm.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

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
 * browsers share the account's, and those of their network: twenty different addresses that have not signed in.
 */
@Component
class SignInThrottle {

    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);

    // A school of a hundred shares one network address, and most who slip are in a minute later, which gives theirs
    // back.
    static final int ADDRESSES_OF_A_NETWORK = 20;

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
     * @param network where its address was counted too; none for a known device
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
        var isNew = addTo(network, address);
        try {
            return take("account." + address, network, address);
        } catch (SignInPaused paused) {
            if (isNew) {
                takeOff(network, address);
            }
            throw paused;
        }
    }

    private Try take(String key, @Nullable String network, String address) {
        var counted = change(key, new Update().inc("tries", 1));
        if (counted.count() > TRIES) {
            throw pausedSince(counted.since());
        }
        var isLast = counted.count() == TRIES;
        if (isLast) { // the pause begins with it
            store.updateFirst(by(key), new Update().set("since", clock.instant()), SignInAttempts.class);
        }
        return new Try(key, network, address, isLast);
    }

    /** Whether it was not counted there before. */
    private boolean addTo(String network, String address) {
        var before = store.findById(network, SignInAttempts.class);
        if (before != null && !isOver(before) && before.addresses().contains(address)) {
            return false;
        }
        // One that is full does not grow, however many are tried there.
        if (before != null && !isOver(before) && before.addresses().size() >= ADDRESSES_OF_A_NETWORK) {
            throw pausedSince(before.since());
        }
        var counted = change(network, new Update().addToSet("addresses", address));
        if (counted.addresses().indexOf(address) >= ADDRESSES_OF_A_NETWORK) {
            takeOff(network, address);
            throw pausedSince(counted.since());
        }
        return true;
    }

    void succeeded(Try one) {
        store.remove(by(one.key()), SignInAttempts.class);
        if (one.network() != null) {
            takeOff(one.network(), one.address());
        }
    }

    /** What was tried is kept for a day at most, as digests; each failure clears up, so no job is needed for it. */
    void failed(Try one) {
        store.remove(query(where("since").lt(clock.instant().minus(Duration.ofDays(1)))), SignInAttempts.class);
        if (one.isLast()) {
            throw new SignInPaused(PAUSE);
        }
    }

    private void takeOff(String network, String address) {
        store.updateFirst(by(network), new Update().pull("addresses", address), SignInAttempts.class);
    }

    private SignInAttempts change(String key, Update update) {
        var now = clock.instant();
        store.remove(query(where("key").is(key).and("since").lte(now.minus(PAUSE))), SignInAttempts.class);
        return Objects.requireNonNull(store.findAndModify(
                by(key),
                update.setOnInsert("since", now),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                SignInAttempts.class));
    }

    private boolean isOver(SignInAttempts attempts) {
        return !attempts.since().isAfter(clock.instant().minus(PAUSE));
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
