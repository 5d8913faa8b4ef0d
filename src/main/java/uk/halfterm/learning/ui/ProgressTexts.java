package uk.halfterm.learning.ui;

import uk.halfterm.shared.Texts;

/** How far somebody is. */
interface ProgressTexts extends Texts {

    ProgressTexts TEXTS = Texts.of(ProgressTexts.class);

    String notStarted();

    String notDone();

    String notPrepared();

    String isPrepared();

    String done();

    String doneOf(long done, long all);

    String doneAndLeft(long done, long all, String minutes);

    String sectionsDone(long done, long all, String sections);

    String sectionsPrepared(long done, long all, String sections);

    String agendasOnly(long count);

    String areComing(long count);

    String prepared(String level);

    String prepareFromAgendas();

    String anyIsEnough(String ways, String minutes);

    String oneMinute();

    String severalMinutes(int count);

    String thisHalfTerm();

    String comingSoon();

    String mayChoose();
}
