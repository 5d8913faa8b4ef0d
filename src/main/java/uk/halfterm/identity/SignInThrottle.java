package uk.halfterm.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import uk.halfterm.shared.Sha256;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * Pauses sign-in after five failures, by the address typed and by the network address, for every node alike. An address without an
 * account is counted like one with it, so that the answer tells nobody who is registered.
 */
@Component
class SignInThrottle {

    static final int FAILURES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);

    // A school shares one network address: five slips in a staff room must not shut it out for a lesson.
    static final Duration NETWORK_PAUSE = Duration.ofMinutes(1);

    private final MongoOperations store;
    private final Clock clock;

    SignInThrottle(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    boolean isPaused(String typedAddress, String networkAddress) {
        return store.exists(
                query(where("key")
                        .in(List.of(accountKey(typedAddress), networkKey(networkAddress)))
                        .and("pausedUntil")
                        .gt(clock.instant())),
                SignInAttempts.class);
    }

    void failed(String typedAddress, String networkAddress) {
        forgetOld();
        count(accountKey(typedAddress), PAUSE);
        count(networkKey(networkAddress), NETWORK_PAUSE);
    }

    void succeeded(String typedAddress) {
        store.remove(query(where("key").is(accountKey(typedAddress))), SignInAttempts.class);
    }

    /** What was typed is kept for a day at most, as digests; each failure clears up, so no job is needed for it. */
    private void forgetOld() {
        store.remove(query(where("since").lt(clock.instant().minus(Duration.ofDays(1)))), SignInAttempts.class);
    }

    private void count(String key, Duration pause) {
        var now = clock.instant();
        store.remove(query(where("key").is(key).and("since").lt(now.minus(PAUSE))), SignInAttempts.class);
        var attempts = store.findAndModify(
                query(where("key").is(key)),
                new Update().inc("failures", 1).setOnInsert("since", now),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                SignInAttempts.class);
        if (attempts != null && attempts.failures() >= FAILURES) {
            store.updateFirst(
                    query(where("key").is(key)),
                    new Update().set("pausedUntil", now.plus(pause)),
                    SignInAttempts.class);
        }
    }

    private static String accountKey(String typedAddress) {
        return "account:" + digest(typedAddress.strip().toLowerCase(Locale.ROOT));
    }

    private static String networkKey(String networkAddress) {
        return "network:" + digest(networkAddress);
    }

    /** Keys are digests: what people typed, right or wrong, is not kept. */
    private static String digest(String text) {
        return Sha256.of(text);
    }
}
