package uk.halfterm.shared;

/**
 * A typed identifier: a record with one {@code String value}. The store keeps it as that string (see {@code platform.store}),
 * so two aggregates can never be mixed up in code while documents stay plain.
 */
public interface Identifier {

    String value();

    /** Refuses an identifier without a visible character; every implementing record calls it first. */
    static String requireValue(String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("An identifier needs a value");
        }
        return value;
    }
}
