package uk.halfterm.organisation.ui;

import uk.halfterm.shared.Texts;

/** What the form for an organisation that is in no register says. */
interface AddOrganisationTexts extends Texts {

    AddOrganisationTexts TEXTS = Texts.of(AddOrganisationTexts.class);

    String pageTitle();

    String heading();

    String lead();

    String name();

    String kind();

    String chooseKind();

    String urn();

    String urnHint();

    String street();

    String town();

    String postcode();

    String localAuthority();

    String add();

    String added(String name);
}
