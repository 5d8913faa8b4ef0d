package uk.halfterm.identity;

import java.util.UUID;

import uk.halfterm.shared.Identifier;

/** A person with an account, whatever their roles. */
public record PersonId(String value) implements Identifier {

    public PersonId {
        Identifier.requireValue(value);
    }

    public static PersonId of(String value) {
        return new PersonId(value);
    }

    public static PersonId fresh() {
        return new PersonId(UUID.randomUUID().toString());
    }
}
