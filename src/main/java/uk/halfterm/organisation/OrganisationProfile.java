package uk.halfterm.organisation;

/** Everything that is kept of an organisation, for those who keep the list. */
public record OrganisationProfile(OrganisationSummary summary, OrganisationDetails details) {}
