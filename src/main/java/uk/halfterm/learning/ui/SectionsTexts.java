package uk.halfterm.learning.ui;

import uk.halfterm.shared.Texts;

/** All sections of a programme. */
interface SectionsTexts extends Texts {

    SectionsTexts TEXTS = Texts.of(SectionsTexts.class);

    String untitled();

    String title(String sections, String programme);

    String inTerms(int count, String sections, int terms, String opening);

    String ownPace(int count, String sections, String opening);

    String openAny();

    String openSome(long open);

    String all(String sections);

    String anyTerm();

    String term(int term);

    String termIn(int term, String when);

    String toReadAndWatch(String minutes);

    String withTrying(String hours);

    String meetings(String hours);
}
