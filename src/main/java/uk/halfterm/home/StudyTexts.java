package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What the self-study cards say. */
interface StudyTexts extends Texts {

    StudyTexts TEXTS = Texts.of(StudyTexts.class);

    String selfStudy();

    String goOnWhereLeft();

    String nextInSelfStudy();

    String itemOf(String title, String duration);

    String nextOf(String title, String duration);

    String minute();

    String minutes(int count);

    String progressOf(int done, int all, String left);

    String start();

    String resume();

    String goOn();

    String comingSoon(String section);

    String seeAll(String sections);

    String allDoneSoFar(String coming);

    String allDoneIn(String section);

    String allDone();

    String lookBackAt(String section);

    String lookBack();

    default String item(String title, int minutes) {
        return itemOf(title, duration(minutes));
    }

    default String next(String title, int minutes) {
        return nextOf(title, duration(minutes));
    }

    default String progress(int done, int all, int minutesLeft) {
        return progressOf(done, all, duration(minutesLeft));
    }

    /** "1 minute", "12 minutes". */
    default String duration(int minutes) {
        return minutes == 1 ? minute() : minutes(minutes);
    }
}
