package uk.halfterm.notification;

import uk.halfterm.identity.PersonId;
import uk.halfterm.shared.Identifier;

/** A mail. Made of what happened and whom it tells, so that an event that is delivered twice makes one mail. Safe in a URL. */
public record MailId(String value) implements Identifier {

    public MailId {
        Identifier.requireValue(value);
    }

    public static MailId of(String value) {
        return new MailId(value);
    }

    static MailId of(String occurrence, PersonId to) {
        return new MailId(occurrence + "." + to.value());
    }
}
