package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What a mentor's home says. */
interface MentorHomeTexts extends Texts {

    MentorHomeTexts TEXTS = Texts.of(MentorHomeTexts.class);

    String mentees(String mentees);

    String noMentee(String mentee);

    String tutorPairs();

    String whereYouStand();

    String lastMet();

    String nextDue();

    String held();

    String thisWeek();

    String toMark();

    String meetingOfWeek(String monday, String name);

    String and(String names, String another);

    String menteeOf(String name, String programme);

    String agreeTogether();

    String nothingToMark();

    String notYet();

    String nonePlanned();

    String weekOf(String monday);

    String heldOf(int held, int all);

    String markAsHeld();

    String thisWeeksMeeting(String name);

    String packTaken();

    String isHeld(String week, String name);
}
