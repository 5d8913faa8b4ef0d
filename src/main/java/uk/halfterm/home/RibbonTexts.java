package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What the ribbon of a programme says. */
interface RibbonTexts extends Texts {

    RibbonTexts TEXTS = Texts.of(RibbonTexts.class);

    String name(String programme, int count, String sections);

    String nameOfMini(String mentee, String sections);

    String term(int number);
}
