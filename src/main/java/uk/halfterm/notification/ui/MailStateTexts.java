package uk.halfterm.notification.ui;

import uk.halfterm.shared.Texts;

/** How far a mail has come, in words. */
interface MailStateTexts extends Texts {

    MailStateTexts TEXTS = Texts.of(MailStateTexts.class);

    String waiting();

    String sending();

    String sent();

    String failed();

    String unclear();

    String whyUnclear();
}
