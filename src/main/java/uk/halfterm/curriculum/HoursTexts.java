package uk.halfterm.curriculum;

import uk.halfterm.shared.Texts;

/** How a length of time is said in hours. */
interface HoursTexts extends Texts {

    HoursTexts TEXTS = Texts.of(HoursTexts.class);

    String one(String number);

    String several(String number);
}
