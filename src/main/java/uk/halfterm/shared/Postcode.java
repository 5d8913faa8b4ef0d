package uk.halfterm.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** A United Kingdom postcode, written with one space and capitals ("B42 2TU"). */
public record Postcode(String value) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?) ?(\\d[A-Z]{2})");

    public Postcode {
        var matcher = SHAPE.matcher(value.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Enter a full UK postcode, like B42 2TU");
        }
        value = matcher.group(1) + " " + matcher.group(2);
    }

    public static Postcode of(String value) {
        return new Postcode(value);
    }
}
