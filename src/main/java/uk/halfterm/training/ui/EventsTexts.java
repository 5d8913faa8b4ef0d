package uk.halfterm.training.ui;

import uk.halfterm.shared.Texts;

/** What the page of training events says. */
interface EventsTexts extends Texts {

    EventsTexts TEXTS = Texts.of(EventsTexts.class);

    String pageTitle();

    String menu();

    String heading();

    String noneAtTheMoment();

    String noneAtTheMomentNext();

    String noneOutside();

    String cohort(String name);

    String cohortAndGroup(String cohort, String group);

    String inProgramme(String programme, String cohort);

    String thisTerm(String term);

    String noSessionsThisTerm();

    String noSessionsInTerm();

    String noSessionsNext();

    String notAnnouncedThisTerm();

    String notAnnouncedYet();

    String laterTerms(String terms);

    String earlierTerms();

    String notAnnouncedNext();

    String placeAndGroups(String place, String groups);

    String over();

    String changed();

    String changedBefore(String notice);

    String join();

    String noCohort();

    String noCohortNext();

    String noSuchCohort();

    String leadForGrid();

    String thisTermShort(String term);

    String nothingAnnounced();

    String noTermLeft();

    String earlierEventsOf(String cohort);

    String ended(int count);

    String choice();

    String cohortOf(String programme, String cohort);

    String eventsOf(String cohort);

    String group();

    String wholeCohort();

    String noEvent();

    String notAnnounced();

    String corrections();

    String correctionsLead(String address);

    String correctionsOfOthers();

    String readOtherwise();

    String where();

    String written();

    String readAs();

    String why();

    String right();

    String accept();

    String ofCorrection(String written, String readAs);

    String isRight(String written, String readAs);

    String accepted(int count);

    String acceptedOnes();
}
