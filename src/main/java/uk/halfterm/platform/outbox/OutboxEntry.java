package uk.halfterm.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event that waits in the document of the aggregate it happened to. The aggregate adds one entry; saving puts one for each
 * {@link OutboxSubscription} in its place, so that each subscriber has a state of its own, and none where nobody subscribed. The relay
 * counts attempts and takes an entry off once its subscriber has heard it.
 *
 * @param event a record with a {@code @TypeAlias}
 * @param subscriber whom the entry is for; absent before it is saved, and in stores of releases that knew no subscriptions
 * @param attempts how often a delivery began
 * @param dueAt when the relay looks at it next
 * @param poisoned whether the relay has given up until an administrator retries
 */
public record OutboxEntry(
        String id,
        Object event,
        Instant occurredAt,
        @Nullable String subscriber,
        int attempts,
        Instant dueAt,
        boolean poisoned) {

    /** Where an aggregate keeps its entries. */
    public static final String FIELD = "outbox";

    static final int MOST_ATTEMPTS = 8;
    /** When nothing is due any more: poisoned entries stand at the end of the index on the due time. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final String BEFORE_SUBSCRIBER = "/";

    public static OutboxEntry of(Object event, Instant now) {
        return new OutboxEntry(UUID.randomUUID().toString(), event, now, null, 0, now, false);
    }

    /** The id of the entry for one subscriber of an occurrence. */
    static String idFor(String occurrence, String subscriber) {
        return occurrence + BEFORE_SUBSCRIBER + subscriber;
    }

    /** What happened, by an id that is the same for every subscriber and every attempt. */
    public String occurrence() {
        return subscriber == null
                ? id
                : id.substring(0, id.length() - BEFORE_SUBSCRIBER.length() - subscriber.length());
    }

    /** How long to wait after so many failed attempts: 2 s, 4 s, 8 s ... at most 15 minutes. */
    static Duration waitAfter(int attempts) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
