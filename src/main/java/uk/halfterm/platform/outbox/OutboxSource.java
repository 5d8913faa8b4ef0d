package uk.halfterm.platform.outbox;

/** A collection whose documents carry an {@code outbox}; one bean for each tells the relay where to look. */
public record OutboxSource(String collection) {}
