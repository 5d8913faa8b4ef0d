package uk.halfterm.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this module's mails, from {@code messages.properties}. */
final class Texts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("uk.halfterm.notification.messages", Locale.UK);

    private Texts() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(arguments);
    }
}
