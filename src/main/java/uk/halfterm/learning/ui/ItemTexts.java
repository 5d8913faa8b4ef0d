package uk.halfterm.learning.ui;

import uk.halfterm.shared.Texts;

/** One item on its page. */
interface ItemTexts extends Texts {

    ItemTexts TEXTS = Texts.of(ItemTexts.class);

    String untitled();

    String title(String item, String section);

    String place(int number, long all);

    String within(String section, String child);

    String study(String within, String place, String minutes);

    String studyOf(String within, String place, String kind, String minutes);

    String agenda(int number, String minutes, String prepare);

    String reading(String minutes);

    String podcast(String minutes);

    String survey(String minutes);

    String videoNamed(String title);

    String podcastNamed(String title);

    String english();

    String transcript();

    String download();

    String size(String kind, long kilobytes);

    String references();

    String backTo(String title);

    String nextIs(String title);

    String doneOn(String day);

    String preparedOn(String day);

    String stillToDo(String title);

    String sectionDone(String section);

    String undo();

    String done();

    String withProgress(String sentence, String progress);

    String isDone(String title);

    String undone(String title);

    String print();

    String whoAnswers(String mentees);

    String surveyOpens(String day);

    String surveyOpensNext(String level);
}
