package uk.halfterm.curriculum;

import uk.halfterm.shared.Texts;

/** What a pack of meetings says beside its agendas. */
interface PackTexts extends Texts {

    PackTexts TEXTS = Texts.of(PackTexts.class);

    String title(String section, String title);

    String contents();

    String meeting(int number, String title);

    String minutes(int together, int prepare);

    String notes();

    String whichAreUsed();

    String inOrder();

    String someBelongToAChoice(String study);

    String print();

    String who(String label);

    String date();
}
