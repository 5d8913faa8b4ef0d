package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What a trainer's home says. */
interface TrainerHomeTexts extends Texts {

    TrainerHomeTexts TEXTS = Texts.of(TrainerHomeTexts.class);

    String title();

    String lead();

    String events();

    String current();

    String noEvent();

    String byTimetable();

    String seeTimetable();

    String nobodyRuns();

    String cohort(String programme, String cohort);

    String comingSoon();

    String ready();

    String partly();

    String missing(String cohort, String kinds);

    String noneThisHalfTerm();

    String later();
}
