package uk.halfterm.curriculum.folder;

import uk.halfterm.shared.Texts;

/** How a survey is called where its authors say nothing. */
interface SurveyTexts extends Texts {

    SurveyTexts TEXTS = Texts.of(SurveyTexts.class);

    String title(String level);

    String summary(String level);
}
