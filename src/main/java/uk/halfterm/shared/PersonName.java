package uk.halfterm.shared;

import java.util.regex.Pattern;

/** A person's name as they write it; never split further, never re-capitalised. */
public record PersonName(String given, String family) {

    /** Long enough for the names of this world, short enough for a row of a table. */
    private static final int MOST_CHARACTERS = 100;

    private static final Pattern LINE_BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    public PersonName {
        given = checked("first name", given);
        family = checked("last name", family);
    }

    private static String checked(String which, String written) {
        var name = Pasted.seen(written);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("Enter a " + which);
        }
        if (LINE_BREAK.matcher(name).find()) {
            throw new IllegalArgumentException("Write the " + which + " on one line, without tabs");
        }
        if (name.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("Shorten the " + which + " to " + MOST_CHARACTERS + " characters");
        }
        return name;
    }

    public static PersonName of(String given, String family) {
        return new PersonName(given, family);
    }

    public String full() {
        return given + " " + family;
    }
}
