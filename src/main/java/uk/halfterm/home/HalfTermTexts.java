package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What the homes of mentee and mentor say of where somebody is in a programme. */
interface HalfTermTexts extends Texts {

    HalfTermTexts TEXTS = Texts.of(HalfTermTexts.class);

    String week(int number, int all);

    String begins(String day);

    String cohort(String cohort);

    String ownPace();

    String comingSoon();

    String alsoNow(String others);

    String youAreIn(String section, String summary);

    String openToYou();

    String allDone();

    String comingUp();
}
