package uk.halfterm.shared;

import java.util.regex.Pattern;

/** A unique reference number of the register of schools: six digits, five for some children's centres (domain rule 1). */
public record Urn(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{5,6}");

    public Urn {
        value = value.strip();
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Enter a URN of 6 digits (some children's centres have 5)");
        }
    }

    public static Urn of(String value) {
        return new Urn(value);
    }
}
