package uk.halfterm.draft;

import uk.halfterm.shared.Texts;

/** What is said when a draft is not kept. */
interface DraftTexts extends Texts {

    DraftTexts TEXTS = Texts.of(DraftTexts.class);

    String tooLong(int most);
}
