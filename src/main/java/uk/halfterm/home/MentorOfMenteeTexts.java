package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What the page says on which a mentee's mentor is chosen, changed or ended. */
interface MentorOfMenteeTexts extends Texts {

    MentorOfMenteeTexts TEXTS = Texts.of(MentorOfMenteeTexts.class);

    String pageTitle(String mentee);

    String title(String mentee);

    String cohort(String programme, String cohort);

    String nobody();

    String since(String mentor, String day);

    String from(String mentor, String day);

    String sinceUntil(String mentor, String day, String last);

    String fromUntil(String mentor, String day, String last);

    String choose();

    String change();

    String who();

    String whoHint();

    String chooseOne();

    String freeMentor(String mentor, String cohort);

    String mentorOfOne(String mentor, String cohort);

    String mentorOfSeveral(String mentor, String cohort, int mentees);

    String address();

    String addressHint();

    String unknownAddress();

    String firstDay();

    String firstDayHint(String first);

    String tooEarly(String first);

    String tooLate(String last);

    String pair();

    String replace();

    String noOther();

    String whenRegistered();

    String end();

    String endHint();

    String lastDay();

    String endPair();

    String paired(String mentor, String mentee, String day);

    String nextAfterPairing();

    String ended(String mentor, String mentee, String day);

    String nextAfterEnd();

    String backToPeople();

    default String candidate(String mentor, String cohort, int mentees) {
        return switch (mentees) {
            case 0 -> freeMentor(mentor, cohort);
            case 1 -> mentorOfOne(mentor, cohort);
            default -> mentorOfSeveral(mentor, cohort, mentees);
        };
    }
}
