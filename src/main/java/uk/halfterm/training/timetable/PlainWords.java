package uk.halfterm.training.timetable;

import java.util.regex.Pattern;

/** Text without the accidents of typing and pasting: one kind of space, one at a time, and one kind of dash. */
final class PlainWords {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private PlainWords() {}

    static String of(String written) {
        var visible = INVISIBLE.matcher(written).replaceAll("");
        var dashed = DASHES.matcher(visible).replaceAll("-");
        return SPACES.matcher(dashed).replaceAll(" ").strip();
    }
}
