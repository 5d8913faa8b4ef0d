package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What the card says that names whom to ask. */
interface HelpCardTexts extends Texts {

    HelpCardTexts TEXTS = Texts.of(HelpCardTexts.class);

    String title();

    String step(String title);
}
