package uk.halfterm.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.shared.Postcode;
import uk.halfterm.shared.Urn;

/** A school, setting or partner as it is kept. */
@Document("organisations")
record Organisation(
        @Id OrganisationId id,
        @Version @Nullable Long version,
        String name,
        OrganisationKind kind,
        @Nullable Urn urn,
        @Nullable Postcode postcode,
        @Nullable String localAuthority,
        @Nullable String region) {

    static Organisation registeredBy(RegisterOrganisation command) {
        return new Organisation(
                command.id(),
                null,
                command.name(),
                command.kind(),
                command.urn(),
                command.postcode(),
                command.localAuthority(),
                command.region());
    }

    OrganisationSummary summary() {
        return new OrganisationSummary(id, name, kind, urn, postcode, localAuthority, region);
    }
}
