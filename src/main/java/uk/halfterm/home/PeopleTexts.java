package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What the page of people says. */
interface PeopleTexts extends Texts {

    PeopleTexts TEXTS = Texts.of(PeopleTexts.class);

    String pageTitle();

    String title();

    String lead();

    String nobodyInReach();

    String whenTheyJoin();

    String choose();

    String change();

    String teamPairs();

    String endedCohorts(int count);

    String pagesOfMentees();

    String noMentee();

    String whenEnrolled();

    String whereMenteesAre();

    String mentor();

    String cohort();

    String programme();

    String cohortAndGroup(String cohort, String group);

    String noMentor();

    String mentorFrom(String mentor, String day);

    String begins(String day);

    String ended(String day);

    String onLeave();

    String onLeaveUntil(String day);

    String done(int done, int all);

    String doneInCurrent(String current, int done, int all);

    String mentors();

    String pagesOfMentors();

    String noMentors();

    String whenTheyJoinAsMentor();

    String mentorsAndCohorts();

    String group();

    String noGroup();

    String noMentees();
}
