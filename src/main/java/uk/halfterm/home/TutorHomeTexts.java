package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What an induction tutor's home says. */
interface TutorHomeTexts extends Texts {

    TutorHomeTexts TEXTS = Texts.of(TutorHomeTexts.class);

    String yourSchools();

    String yourSchool();

    String lead();

    String needsYou();

    String chooseMentor(String cohort);

    String choose();

    String teamPairs(String cohort);

    String noMentor();

    String pair(String mentee, String mentor);

    String noMeeting();

    String lastMet(String day);

    String oneNotMarked();

    String severalNotMarked(int count);

    String allWell();

    String halfTerm();

    String nobodyRuns();

    String selfStudyOfEach();

    String nowIn();

    String selfStudy();

    String nothingYet();

    String doneOf(int done, int all);

    String inNumbers();

    String yourPeople();

    String withoutMentor();

    String mentors();

    String seeEverybody();

    default String notMarked(int count) {
        return count == 1 ? oneNotMarked() : severalNotMarked(count);
    }
}
