package uk.halfterm.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation beyond its name and whereabouts.
 *
 * @param type the register's own, in its words: "Academy converter"
 * @param phase in the register's words: "Primary"
 * @param closedOn the day it closed, where that is known
 */
public record OrganisationDetails(
        @Nullable String street,
        @Nullable String town,
        @Nullable String type,
        @Nullable String phase,
        OrganisationStatus status,
        @Nullable LocalDate closedOn,
        @Nullable OfstedInspection ofsted,
        OrganisationSource source) {

    static OrganisationDetails byHand(@Nullable String street, @Nullable String town) {
        return new OrganisationDetails(
                street, town, null, null, OrganisationStatus.OPEN, null, null, OrganisationSource.BY_HAND);
    }
}
