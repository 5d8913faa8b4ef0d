package uk.halfterm.learning;

import uk.halfterm.shared.Texts;

/** Why something about somebody's learning cannot be done or seen. */
interface RefusalTexts extends Texts {

    RefusalTexts TEXTS = Texts.of(RefusalTexts.class);

    String survey();

    String noQuestion();

    String selectAnswer();

    String selectNumber();

    String selectOption();

    String shorten(int most);

    String noAgendas();

    String noSurvey();

    String noSection();

    String othersProgress();

    String notStudied();

    String answersFrom(String day);

    String answersOver();
}
