package uk.halfterm.shell;

import uk.halfterm.shared.Texts;

/** What the frame says around every page. */
interface ShellTexts extends Texts {

    ShellTexts TEXTS = Texts.of(ShellTexts.class);

    String skipToMain();

    String mainMenu();

    String signedInAs(String role);

    String actAs(String role);

    String signOut();

    String clockIsMoved(String day);

    String somethingWrong();

    String goHome();
}
