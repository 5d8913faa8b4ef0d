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

    String somethingWrongAsk(String sentences);

    String somethingWrongAskTheTeam();

    String addressOfTheTeam();

    String slow();

    String connectionLost();

    String connectionBack();

    String lost(String button);

    String unsentStaysHere();

    String signOutAndErase();

    String staySignedIn();

    String goHome();
}
