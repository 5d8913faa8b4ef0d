package uk.halfterm.platform.store.moving;

/** Why something cannot be moved, in one line that a person can act on. */
public final class CannotMove extends RuntimeException {

    public CannotMove(String line) {
        super(line);
    }

    public CannotMove(String line, Throwable cause) {
        super(line, cause);
    }
}
