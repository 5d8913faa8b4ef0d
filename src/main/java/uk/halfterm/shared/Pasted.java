package uk.halfterm.shared;

import java.util.regex.Pattern;

/** Text as people paste it, with spaces and marks around it that nobody sees. */
final class Pasted {

    private static final Pattern UNSEEN_AT_AN_END = Pattern.compile("^[\\p{Z}\\p{C}]+|[\\p{Z}\\p{C}]+$");

    private Pasted() {}

    /** Without what is not seen at either end. */
    static String seen(String text) {
        return UNSEEN_AT_AN_END.matcher(text).replaceAll("");
    }
}
