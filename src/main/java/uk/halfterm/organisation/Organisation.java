package uk.halfterm.organisation;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.shared.Postcode;
import uk.halfterm.shared.Urn;

/**
 * A school, setting or partner as it is kept.
 *
 * @param details missing where an older release registered it
 * @param searchKeys what it is found by
 */
@Document(Organisation.COLLECTION)
record Organisation(
        @Id OrganisationId id,
        @Version @Nullable Long version,
        String name,
        OrganisationKind kind,
        @Nullable Urn urn,
        @Nullable Postcode postcode,
        @Nullable String localAuthority,
        @Nullable String region,
        @Nullable OrganisationDetails details,
        @Nullable List<String> searchKeys) {

    static final String COLLECTION = "organisations";

    Organisation {
        searchKeys = searchKeys == null ? null : List.copyOf(searchKeys);
    }

    static Organisation registeredBy(RegisterOrganisation command) {
        return of(command, OrganisationDetails.byHand(null, null));
    }

    static Organisation of(RegisterOrganisation command, OrganisationDetails details) {
        var urn = command.urn();
        var postcode = command.postcode();
        return new Organisation(
                command.id(),
                null,
                command.name(),
                command.kind(),
                urn,
                postcode,
                command.localAuthority(),
                command.region(),
                details,
                SearchKeys.of(
                        command.name(),
                        urn == null ? null : urn.value(),
                        postcode == null ? null : postcode.value(),
                        details.town(),
                        details.status() == OrganisationStatus.CLOSED));
    }

    boolean isClosed() {
        return details != null && details.status() == OrganisationStatus.CLOSED;
    }

    boolean hasUrn(String number) {
        return urn != null && urn.value().equals(number);
    }

    OrganisationSummary summary() {
        return new OrganisationSummary(id, name, kind, urn, postcode, localAuthority, region);
    }

    OrganisationProfile profile() {
        return new OrganisationProfile(
                summary(), Objects.requireNonNullElseGet(details, () -> OrganisationDetails.byHand(null, null)));
    }
}
