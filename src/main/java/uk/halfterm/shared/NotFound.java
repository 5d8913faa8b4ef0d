package uk.halfterm.shared;

/** There is no such thing, or none the asker may know of: both read the same from outside. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
