package uk.halfterm.identity.ui;

/** The link is a true one, and has done what it was for. */
final class UsedLink extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsedLink() {
        super("The link has been used");
    }
}
