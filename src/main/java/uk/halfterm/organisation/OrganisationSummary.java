package uk.halfterm.organisation;

import org.jspecify.annotations.Nullable;
import uk.halfterm.shared.Postcode;
import uk.halfterm.shared.Urn;

/** What anybody signed in may know of an organisation: public facts, no people. */
public record OrganisationSummary(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        @Nullable Urn urn,
        @Nullable Postcode postcode,
        @Nullable String localAuthority,
        @Nullable String region) {}
