package uk.halfterm.schoolcalendar;

/** A term has two half terms, parted by its half-term week. */
public enum Half {
    FIRST(1, "first half"),
    SECOND(2, "second half");

    private final int number;
    private final String title;

    Half(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** 1 or 2. */
    public int number() {
        return number;
    }

    /** "first half". */
    public String title() {
        return title;
    }
}
