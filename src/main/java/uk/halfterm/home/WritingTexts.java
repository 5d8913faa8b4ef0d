package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What links that begin an e-mail say. */
interface WritingTexts extends Texts {

    WritingTexts TEXTS = Texts.of(WritingTexts.class);

    String toTeam(String team);

    String toPerson(String name);

    String about(String name);
}
