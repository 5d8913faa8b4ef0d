package uk.halfterm.organisation;

import uk.halfterm.shared.Texts;

/** What is said of an organisation that is open, or not. */
interface OrganisationStatusTexts extends Texts {

    OrganisationStatusTexts TEXTS = Texts.of(OrganisationStatusTexts.class);

    String open();

    String proposedToOpen();

    String proposedToClose();

    String closed();
}
