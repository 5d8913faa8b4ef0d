package uk.halfterm.curriculum;

import uk.halfterm.shared.Identifier;

/** One state of a programme's content, named by what its source says: {@code ecf@4f3c…}. Never changed once it is kept. */
public record VersionId(String value) implements Identifier {

    public VersionId {
        Identifier.requireValue(value);
    }

    public static VersionId of(String value) {
        return new VersionId(value);
    }
}
