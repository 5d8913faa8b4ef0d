package uk.halfterm.curriculum;

import uk.halfterm.shared.Identifier;

/** A programme of blocks, named by its folder in {@code content/}, such as {@code ecf}. */
public record ProgrammeId(String value) implements Identifier {

    public ProgrammeId {
        Identifier.requireValue(value);
    }

    public static ProgrammeId of(String value) {
        return new ProgrammeId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
