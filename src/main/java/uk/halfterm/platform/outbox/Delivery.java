package uk.halfterm.platform.outbox;

import java.time.Instant;

/**
 * An event as one subscriber is told of it, at least once: the same occurrence can come again.
 *
 * @param occurrence the same at every delivery of this event; what a subscriber makes of it carries the id, so that it is made once
 */
public record Delivery<E>(String occurrence, E event, Instant occurredAt) {}
