package uk.halfterm.platform.outbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event that an aggregate's own document holds until the relay has told it: written in the same update as the change it speaks of.
 * The event is a record with a type alias. Told at least once, so listeners are idempotent. {@code failure} names what the last try
 * met, without any person's data.
 */
public record OutboxEntry(
        String id,
        Object event,
        Instant occurredAt,
        int attempts,
        Instant dueAt,
        boolean poisoned,
        @Nullable String failure) {

    public static OutboxEntry of(Object event, Instant now) {
        return new OutboxEntry(UUID.randomUUID().toString(), event, now, 0, now, false, null);
    }
}
