package uk.halfterm.curriculum;

import uk.halfterm.shared.Texts;

/** How the start of a cohort is named. */
interface OpeningTexts extends Texts {

    OpeningTexts TEXTS = Texts.of(OpeningTexts.class);

    String anyTime();

    String notAStart(String label);
}
