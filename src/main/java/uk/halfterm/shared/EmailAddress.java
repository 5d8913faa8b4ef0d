package uk.halfterm.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in lower case, so that one person cannot register twice by changing capitals. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}\\.[^\\s@.,;<>\"]{2,}");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Enter an email address in the correct format, like name@example.com");
        }
    }

    public static EmailAddress of(String value) {
        return new EmailAddress(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
