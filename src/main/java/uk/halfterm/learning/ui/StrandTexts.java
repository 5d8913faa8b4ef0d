package uk.halfterm.learning.ui;

import uk.halfterm.shared.Texts;

/** What the strands of a section are called. */
interface StrandTexts extends Texts {

    StrandTexts TEXTS = Texts.of(StrandTexts.class);

    String selfStudy();

    String evidence();

    String study();

    String meetings();

    String lookingBack();
}
