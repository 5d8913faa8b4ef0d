package uk.halfterm.platform.store.moving;

/** Why something cannot be moved, in one line that a person can act on. */
final class CannotMove extends RuntimeException {

    CannotMove(String line) {
        super(line);
    }

    CannotMove(String line, Throwable cause) {
        super(line, cause);
    }
}
