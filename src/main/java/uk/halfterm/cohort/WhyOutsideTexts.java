package uk.halfterm.cohort;

import uk.halfterm.shared.Texts;

/** Why somebody is in no programme today. */
interface WhyOutsideTexts extends Texts {

    WhyOutsideTexts TEXTS = Texts.of(WhyOutsideTexts.class);

    String noCohort();

    String begins(String day);

    String ended(String day);

    String standsStill();

    String standsStillUntil(String day);

    String noPlace();
}
