package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What a trainer's home says. */
interface TrainerHomeTexts extends Texts {

    TrainerHomeTexts TEXTS = Texts.of(TrainerHomeTexts.class);

    String title();

    String lead();

    String events();

    String content();

    String current();

    String noEvent();

    String byTimetable();

    String seeTimetable();

    String nobodyRuns();

    String cohort(String programme, String cohort);

    String comingSoon();

    String complete();

    String oneMissing();

    String severalMissing(long count);

    default String missing(long count) {
        return count == 1 ? oneMissing() : severalMissing(count);
    }
}
