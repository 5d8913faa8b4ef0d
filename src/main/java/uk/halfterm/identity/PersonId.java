package uk.halfterm.identity;

import java.util.UUID;

import uk.halfterm.shared.Identifier;
import uk.halfterm.shared.Sha256;

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

    /** The person's name in what their browser keeps: the same on each visit, and no way back to the person. */
    public String inBrowsers() {
        return Sha256.of("browser " + value).substring(0, 16);
    }
}
