package uk.halfterm.learning.ui;

import uk.halfterm.shared.Texts;

/** One section. */
interface SectionTexts extends Texts {

    SectionTexts TEXTS = Texts.of(SectionTexts.class);

    String untitled();

    String title(String heading);

    String about(String level);

    String inThis(String level);

    String atTheEnd(String level);

    String thisHalfTerm(String halfTerm);

    String back(String level, int number);

    String on(String level, int number);

    String downloadAgendas(int count);

    String packTaken();

    String packFormat(long kilobytes);

    String notOpen();

    String noProgramme();

    String countFromOne();
}
