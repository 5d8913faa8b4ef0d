package uk.halfterm.learning.ui;

import uk.halfterm.shared.Texts;

/** The questions at the end of a section. */
interface SurveyFormTexts extends Texts {

    SurveyFormTexts TEXTS = Texts.of(SurveyFormTexts.class);

    String saved();

    String why();

    String change();

    String end(int step, String words);

    String thanks();

    String mayChange();
}
