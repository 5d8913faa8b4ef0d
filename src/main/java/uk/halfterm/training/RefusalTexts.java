package uk.halfterm.training;

import uk.halfterm.shared.Texts;

/** Why something about training events is refused. */
interface RefusalTexts extends Texts {

    RefusalTexts TEXTS = Texts.of(RefusalTexts.class);

    String change();

    String timetable();

    String reasonMissing();

    String notVirtual();

    String linkNotSecure();

    String noWorkingDay(String day);

    String eventIsOver();

    String timeIsPast();

    String endsBeforeItStarts();

    String endsOnAnotherDay();

    String venueMissing();

    String noSuchEvent();

    String noTerms();

    String otherGroups(String document, int line);

    String onlyWhoRunsSees();

    String onlyWhoRunsChanges();
}
