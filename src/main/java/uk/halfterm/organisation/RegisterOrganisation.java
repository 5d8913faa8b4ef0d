package uk.halfterm.organisation;

import org.jspecify.annotations.Nullable;
import uk.halfterm.shared.Postcode;
import uk.halfterm.shared.Urn;

/** Registers a school, setting or partner under its slug. */
public record RegisterOrganisation(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        @Nullable Urn urn,
        @Nullable Postcode postcode,
        @Nullable String localAuthority,
        @Nullable String region) {

    public RegisterOrganisation {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException(RegistrationTexts.TEXTS.enterName());
        }
    }

    public static RegisterOrganisation of(OrganisationId id, String name, OrganisationKind kind) {
        return new RegisterOrganisation(id, name, kind, null, null, null, null);
    }

    public RegisterOrganisation with(Urn number) {
        return new RegisterOrganisation(id, name, kind, number, postcode, localAuthority, region);
    }
}
