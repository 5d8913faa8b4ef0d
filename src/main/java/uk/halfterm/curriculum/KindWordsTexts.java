package uk.halfterm.curriculum;

import uk.halfterm.shared.Texts;

/** What items are called in the middle of a sentence. */
interface KindWordsTexts extends Texts {

    KindWordsTexts TEXTS = Texts.of(KindWordsTexts.class);

    String page();

    String part();

    String webinar();

    String reading();

    String podcast();

    String agenda();

    String survey();
}
