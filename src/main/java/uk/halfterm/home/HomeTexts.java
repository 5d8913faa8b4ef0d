package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What the menu and the title call the first page. */
interface HomeTexts extends Texts {

    HomeTexts TEXTS = Texts.of(HomeTexts.class);

    String home();

    String thisHalfTerm();

    String pageTitle(String name);
}
