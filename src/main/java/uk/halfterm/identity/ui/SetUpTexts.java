package uk.halfterm.identity.ui;

import uk.halfterm.shared.Texts;

/** What the page says that sets an empty installation up. */
interface SetUpTexts extends Texts {

    SetUpTexts TEXTS = Texts.of(SetUpTexts.class);

    String heading();

    String lead();

    String firstName();

    String lastName();

    String emailAddress();

    String password();

    String passwordHint();

    String create();

    String linkUsed();

    String used();

    String usedLead();

    String signIn();
}
