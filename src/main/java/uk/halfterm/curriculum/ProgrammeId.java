package uk.halfterm.curriculum;

import java.util.Optional;

import uk.halfterm.shared.Identifier;

/** A programme of blocks, named by its folder in {@code content/}, such as {@code ecf}. */
public record ProgrammeId(String value) implements Identifier {

    public ProgrammeId {
        Identifier.requireValue(value);
    }

    public static ProgrammeId of(String value) {
        return new ProgrammeId(value);
    }

    /** Reads what an address names; empty where it can be the name of no programme. */
    public static Optional<ProgrammeId> ofAddress(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new ProgrammeId(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
