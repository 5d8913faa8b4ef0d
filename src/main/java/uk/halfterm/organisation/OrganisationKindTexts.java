package uk.halfterm.organisation;

import uk.halfterm.shared.Texts;

/** What the kinds of organisation are called. */
interface OrganisationKindTexts extends Texts {

    OrganisationKindTexts TEXTS = Texts.of(OrganisationKindTexts.class);

    String school();

    String nurserySchool();

    String pviNursery();

    String childminder();

    String otherEarlyYearsSetting();

    String localAuthority();

    String university();

    String deliveryPartner();

    String leadProvider();

    String appropriateBody();

    String strongerPracticeHub();
}
