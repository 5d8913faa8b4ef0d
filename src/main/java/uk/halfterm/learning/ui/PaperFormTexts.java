package uk.halfterm.learning.ui;

import uk.halfterm.shared.Texts;

/** What an agenda says on paper alone. */
interface PaperFormTexts extends Texts {

    PaperFormTexts TEXTS = Texts.of(PaperFormTexts.class);

    String of(String programme, String section);

    String date();

    String notes();
}
