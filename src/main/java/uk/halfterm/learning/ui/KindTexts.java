package uk.halfterm.learning.ui;

import uk.halfterm.shared.Texts;

/** What kinds of item are called, and what finishing one is called. */
interface KindTexts extends Texts {

    KindTexts TEXTS = Texts.of(KindTexts.class);

    String page();

    String part();

    String webinar();

    String video();

    String reading();

    String podcast();

    String agenda();

    String survey();

    String numbered(int number, String title);

    String meeting(int number, String title);

    String named(String kind, String title);

    String toPrepare(String minutes);

    String finishStudy();

    String finishLast();

    String finishWebinar();

    String finishReading();

    String finishPodcast();

    String finishAgenda();

    String finishSurvey();
}
