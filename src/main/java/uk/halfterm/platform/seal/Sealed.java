package uk.halfterm.platform.seal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sealed text as the store keeps it: the shape's version, the id of the key, then nonce, text and tag in Base64. Any string can be
 * one, so that a document with a damaged value can still be read; {@link Seal#open} tells.
 */
public record Sealed(String value) {

    static final Pattern SHAPE = Pattern.compile("s1\\.([0-9a-f]{12})\\.([A-Za-z0-9_-]+)");

    /** The value that stands in the store. */
    public static Sealed of(String value) {
        return new Sealed(value);
    }

    /** Which key opens it; empty when it was never sealed. */
    public Optional<String> keyId() {
        var parts = SHAPE.matcher(value);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Sealed[" + keyId().orElse("damaged") + "]";
    }
}
