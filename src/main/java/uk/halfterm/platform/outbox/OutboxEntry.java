package uk.halfterm.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that an aggregate's own document holds until the relay has told it: written in the same update as the change it speaks of.
 * The event is a record with a type alias. Told at least once, so listeners are idempotent.
 */
public record OutboxEntry(String id, Object event, Instant occurredAt, int attempts, Instant dueAt, boolean poisoned) {

    public static OutboxEntry of(Object event, Instant now) {
        return new OutboxEntry(UUID.randomUUID().toString(), event, now, 0, now, false);
    }
}
