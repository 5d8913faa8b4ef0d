package uk.halfterm.notification.ui;

import java.util.Locale;

import uk.halfterm.notification.MailId;
import uk.halfterm.notification.MailState;

/** Where the pages of mails are, from the root of the site. */
final class MailboxAddresses {

    static final String MAILBOX = "mailbox";

    private MailboxAddresses() {}

    static String of(MailId mail) {
        return MAILBOX + "/" + mail.value();
    }

    /** A page of the mails in that state. */
    static String of(MailState state, int page) {
        return MAILBOX + "?state=" + slug(state) + "&page=" + page;
    }

    static String slug(MailState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
