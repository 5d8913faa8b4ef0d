package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What a programme lead's home says. */
interface LeadHomeTexts extends Texts {

    LeadHomeTexts TEXTS = Texts.of(LeadHomeTexts.class);

    String title();

    String lead();

    String noCohort();

    String whenOpened();

    String cohorts();

    String earliestFirst();

    String cohort();

    String thisTerm();

    String mentors();

    String corrections();

    String counted(long count, String mentees);

    String ofCohort(String cohort);

    String oneMentorOf(String cohort);

    String severalMentorsOf(String cohort);

    default String mentorsOf(long count, String cohort) {
        return count == 1 ? oneMentorOf(cohort) : severalMentorsOf(cohort);
    }

    String noCorrection();

    String toLookOver(long count);

    String correctionsOf(String cohort);

    String whoPairs();

    String noPageForGroups();

    String begins(String day);

    String ended(String day);

    String open();

    String standsStill();

    String nowIn(String sections, String ofTerm, String section, String now);

    String and(String some, String another);

    String unplaced();

    String everybodyPlaced();

    String more(long count);

    String seeAll();

    String noMentor();

    String noGroup();
}
