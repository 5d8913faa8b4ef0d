package uk.halfterm.organisation;

import uk.halfterm.shared.Identifier;

/** A school, setting or partner. A slug such as {@code elm-grove-primary}. */
public record OrganisationId(String value) implements Identifier {

    public OrganisationId {
        Identifier.requireValue(value);
    }

    public static OrganisationId of(String value) {
        return new OrganisationId(value);
    }
}
