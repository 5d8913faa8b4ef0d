package uk.halfterm.notification;

import uk.halfterm.shared.Texts;

/** Why a mail was not sent, for an administrator; names nobody. */
interface NotSentTexts extends Texts {

    NotSentTexts TEXTS = Texts.of(NotSentTexts.class);

    String waitedTooLong();

    String noAccount();

    String notWritten();

    String notAccepted();

    String outOfReach();

    String saidNo(int code);

    String brokeOff();
}
