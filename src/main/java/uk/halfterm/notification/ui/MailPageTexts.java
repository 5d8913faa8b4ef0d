package uk.halfterm.notification.ui;

import uk.halfterm.shared.Texts;

/** What the page of one mail says. */
interface MailPageTexts extends Texts {

    MailPageTexts TEXTS = Texts.of(MailPageTexts.class);

    String pageTitle();

    String noSuchMail();

    String standing();

    String sendAgain();

    String text();

    String to();

    String recipient(String name, String address);

    String made();

    String state();

    String since();

    String why();

    String tries();

    String nextTry();
}
