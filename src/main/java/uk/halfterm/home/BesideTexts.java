package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** Programmes that people have beside another one. */
interface BesideTexts extends Texts {

    BesideTexts TEXTS = Texts.of(BesideTexts.class);

    String and(String some, String others);

    String peopleOf(String programme, String people);

    String peopleFrom(String programme, String people, String start);

    String begunBy(String people);

    String noPairing();

    String nobodyEnrols();

    String canOpen();

    String progress(int done, int all);
}
