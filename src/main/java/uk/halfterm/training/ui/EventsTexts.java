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

    String inNoCohort();

    String inNoCohortNext();

    String cohort(String name);

    String cohortAndGroup(String cohort, String group);

    String inProgramme(String programme, String cohort);

    String thisTerm(String term);

    String noSessionsThisTerm();

    String noSessionsInTerm();

    String noSessionsNext();

    String notAnnouncedForYou();

    String notAnnouncedForYourGroup();

    String notAnnouncedNext();

    String placeAndGroups(String place, String groups);

    String over();

    String timeChanged();

    String wasAt(String times, String day, String reason);

    String noCohort();

    String noCohortNext();

    String noSuchCohort();

    String leadForGrid();

    String choice();

    String cohortOf(String programme, String cohort);

    String eventsOf(String cohort);

    String group();

    String wholeCohort();

    String noEvent();

    String notAnnounced();

    String corrections();

    String readOtherwise();

    String where();

    String written();

    String readAs();

    String why();

    String by();

    String fieldAndLine(String field, int line);

    String acceptedByPerson();

    String readByRule();
}
