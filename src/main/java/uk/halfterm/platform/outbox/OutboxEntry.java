package uk.halfterm.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits in the document of the aggregate it happened to. The aggregate only adds entries; the relay counts attempts and
 * takes an entry off once every listener has heard it.
 *
 * @param event a record with a {@code @TypeAlias}
 * @param attempts how often a delivery began
 * @param dueAt when the relay looks at it next
 * @param poisoned whether the relay has given up until an administrator retries
 */
public record OutboxEntry(String id, Object event, Instant occurredAt, int attempts, Instant dueAt, boolean poisoned) {

    /** Where an aggregate keeps its entries. */
    public static final String FIELD = "outbox";

    static final int MOST_ATTEMPTS = 8;
    /** When nothing is due any more: poisoned entries stand at the end of the index on the due time. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    public static OutboxEntry of(Object event, Instant now) {
        return new OutboxEntry(UUID.randomUUID().toString(), event, now, 0, now, false);
    }

    /** How long to wait after so many failed attempts: 2 s, 4 s, 8 s ... at most 15 minutes. */
    static Duration waitAfter(int attempts) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
