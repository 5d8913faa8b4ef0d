package uk.halfterm.cohort;

import uk.halfterm.shared.Texts;

/** Which rule of access stands against what somebody asked for. */
interface CohortAccessTexts extends Texts {

    CohortAccessTexts TEXTS = Texts.of(CohortAccessTexts.class);

    String placing();

    String pairingAcrossOrganisations();

    String wholeSchool();

    String otherCohort();
}
