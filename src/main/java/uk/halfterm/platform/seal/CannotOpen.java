package uk.halfterm.platform.seal;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A sealed value cannot be read: its key is not here, or the value was changed or belongs to another place. */
public final class CannotOpen extends RuntimeException {

    private final @Nullable String missingKey;

    private CannotOpen(String message, @Nullable String missingKey) {
        super(message);
        this.missingKey = missingKey;
    }

    static CannotOpen keyMissing(String keyId) {
        return new CannotOpen("The sealing key " + keyId + " is not here", keyId);
    }

    static CannotOpen changed() {
        return new CannotOpen("The sealed value was changed, or was sealed for another place", null);
    }

    /** The id of the key that would open it; empty when no key does. */
    public Optional<String> missingKey() {
        return Optional.ofNullable(missingKey);
    }
}
