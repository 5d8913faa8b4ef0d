package uk.halfterm.platform.outbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** An event that could not be told after several tries, for an administrator to look into; names no person. */
public record StuckDelivery(
        String id,
        String event,
        Instant occurredAt,
        int attempts,
        @Nullable String failure) {}
