package uk.halfterm.cohort;

/** A rule of cohorts and mentorships stands against the command. The message says which, and is meant to be read by people. */
public class PlacementRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlacementRefused(String reason) {
        super(reason);
    }
}
