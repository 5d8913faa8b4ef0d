package uk.halfterm.notification.ui;

import uk.halfterm.shared.Texts;

/** What the list of mails says. */
interface MailboxTexts extends Texts {

    MailboxTexts TEXTS = Texts.of(MailboxTexts.class);

    String pageTitle();

    String heading();

    String sends();

    String keeps();

    String noMails();

    String whenMailsCome();

    String noSuchState();

    String byState();

    String tab(String state, long mails);

    String noneInState();

    String newestFirst();

    String mail();

    String to();

    String made();

    String state();
}
