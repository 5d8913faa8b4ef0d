package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What the cards of the next meeting and the next event say. */
interface UpNextTexts extends Texts {

    UpNextTexts TEXTS = Texts.of(UpNextTexts.class);

    String meeting();

    String noMeeting();

    String byWorkingWeeks();

    String agreeNextTime();

    String with(String name);

    String withDue(String name);

    String weekOf(String monday);

    String openAgenda();

    String event();

    String noMentorEvent();

    String noCohortEvent();

    String nextOne();

    String seeAllTerms();

    String noEvent();

    String appearsWithDate();

    String changed();

    String join();
}
