package uk.halfterm.learning.ui;

import uk.halfterm.shared.Texts;

/** One item on its page. */
interface ItemTexts extends Texts {

    ItemTexts TEXTS = Texts.of(ItemTexts.class);

    String untitled();

    String title(String item, String section);

    String place(int number, long all);

    String within(String section);

    String page(String place, String minutes);

    String part(String place, String minutes);

    String agenda(int number, String minutes, String prepare);

    String webinar(String minutes);

    String reading(String minutes);

    String podcast(String minutes);

    String survey(String minutes);

    String webinarNamed(String title);

    String podcastNamed(String title);

    String english();

    String transcript();

    String download();

    String size(String kind, long kilobytes);

    String references();

    String backTo(String title);

    String nextIs(String title);

    String doneOn(String day);

    String undo();

    String done();
}
