package uk.halfterm.organisation;

/** Who keeps the facts of an organisation: an import of the national register, which alone changes them, or people here. */
public enum OrganisationSource {
    REGISTER,
    BY_HAND
}
