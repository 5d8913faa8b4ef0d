package uk.halfterm.schoolcalendar;

import java.util.Locale;

/** The three terms of an academic year, in their order. */
public enum Term {
    AUTUMN(1, "Autumn"),
    SPRING(2, "Spring"),
    SUMMER(3, "Summer");

    private final int number;
    private final String title;

    Term(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** 1 for the first term of the academic year to 3 for its last. */
    public int number() {
        return number;
    }

    /** "Autumn". */
    public String title() {
        return title;
    }

    /** "autumn", as files and keys write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
