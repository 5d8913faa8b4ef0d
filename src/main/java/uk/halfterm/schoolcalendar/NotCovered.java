package uk.halfterm.schoolcalendar;

/** The calendar has no dates for that day or year: a file for it is missing. */
public class NotCovered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCovered(String what) {
        super("The school calendar has no dates for " + what);
    }
}
