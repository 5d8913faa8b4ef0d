package uk.halfterm.platform.start;

/** The process cannot start, for a reason a person can mend. The message is one line, printed as it is, without a stack trace. */
public class CannotStart extends RuntimeException {

    public CannotStart(String line) {
        super(line);
    }

    public CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
