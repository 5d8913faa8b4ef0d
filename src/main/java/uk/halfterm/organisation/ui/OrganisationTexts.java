package uk.halfterm.organisation.ui;

import uk.halfterm.shared.Texts;

/** What the page of one organisation says. */
interface OrganisationTexts extends Texts {

    OrganisationTexts TEXTS = Texts.of(OrganisationTexts.class);

    String pageTitle(String name);

    String facts();

    String kind();

    String type();

    String status();

    String urn();

    String address();

    String localAuthority();

    String region();

    String phase();

    String ofsted();

    String ofstedOn(String grade, String day);

    String noGrade();

    String source();

    String fromRegister();

    String byHand();
}
