package uk.halfterm.notification.ui;

import uk.halfterm.design.StatusTag;
import uk.halfterm.notification.MailState;
import uk.halfterm.notification.MailSummary;

/** How the mailbox's pages say what a mail's state is and when something was. */
final class MailWords {

    private static final MailStateTexts TEXTS = MailStateTexts.TEXTS;

    private MailWords() {}

    static String of(MailState state) {
        return switch (state) {
            case WAITING -> TEXTS.waiting();
            case SENDING -> TEXTS.sending();
            case SENT -> TEXTS.sent();
            case FAILED -> TEXTS.failed();
        };
    }

    static StatusTag tag(MailSummary mail) {
        if (mail.unclear()) {
            return StatusTag.late(TEXTS.unclear());
        }
        var words = of(mail.state());
        return switch (mail.state()) {
            case WAITING, SENDING -> StatusTag.due(words);
            case SENT -> StatusTag.ok(words);
            case FAILED -> StatusTag.late(words);
        };
    }

    /** Why it did not go out at the last try; empty where there is nothing to say. */
    static String reason(MailSummary mail) {
        if (mail.unclear()) {
            return TEXTS.whyUnclear();
        }
        var reason = mail.reason();
        return reason == null ? "" : reason;
    }
}
