package uk.halfterm.shared;

/** Refused: what was asked for is not the asker's to see or to change. Says which rule, never whose data it was. */
public class NoAccess extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoAccess(String rule) {
        super(rule);
    }
}
