package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What a mentor's home says. */
interface MentorHomeTexts extends Texts {

    MentorHomeTexts TEXTS = Texts.of(MentorHomeTexts.class);

    String mentees();

    String noMentee();

    String tutorPairs();

    String whereYouStand();

    String mentee();

    String lastMet();

    String nextDue();

    String held();

    String thisWeek();

    String menteeOf(String name, String programme);

    String notRecorded();

    String asYouAgree();

    String notCounted();

    String nothingDue();

    String notYet();

    String nonePlanned();

    String weekOf(String monday);

    String heldOf(int held, int all);

    String markAsHeld();

    String thisWeeksMeeting(String name);
}
