package uk.halfterm.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case, so that one person cannot register twice by changing capitals, nor by a space or a mark that nobody
 * sees.
 */
public record EmailAddress(String value) {

    /** What an address had to look like once, and may in the store. */
    private static final Pattern EARLIER_SHAPE =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}\\.[^\\s@.,;<>\"]{2,}");

    /** As HTML's own field for addresses has it, without the signs that stand between two addresses, and with no dot beside another or an end. */
    private static final Pattern SHAPE =
            Pattern.compile("(?=[^@]{1,64}@)[\\w!#$%&'*+/=?^`{}~-]+(\\.[\\w!#$%&'*+/=?^`{}~-]+)*"
                    + "@(?=.{1,190}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,}");

    /** Of one that was accepted before. */
    public EmailAddress {
        value = lower(value);
        require(EARLIER_SHAPE, value);
    }

    /** Of one that somebody gives now. */
    public static EmailAddress of(String value) {
        require(SHAPE, lower(value));
        return new EmailAddress(value);
    }

    private static String lower(String value) {
        return Pasted.seen(value).toLowerCase(Locale.ROOT);
    }

    private static void require(Pattern shape, String value) {
        if (!shape.matcher(value).matches()) {
            throw new IllegalArgumentException("Enter an email address in the correct format, like name@example.com");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
