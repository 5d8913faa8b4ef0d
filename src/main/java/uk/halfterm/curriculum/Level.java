package uk.halfterm.curriculum;

import java.util.Locale;

/** One level of a programme's outline, in the programme's own words: "block" and "blocks", "module" and "modules". */
public record Level(String name, String plural) {

    /** "Block". */
    public String title() {
        return capitalised(name);
    }

    /** "Blocks". */
    public String pluralTitle() {
        return capitalised(plural);
    }

    /** "Block 3". */
    public String label(int number) {
        return title() + " " + number;
    }

    /** The plural as an address writes it: {@code blocks}. */
    public String key() {
        return plural.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
