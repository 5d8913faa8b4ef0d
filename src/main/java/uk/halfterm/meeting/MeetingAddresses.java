package uk.halfterm.meeting;

/** Where the pages of meetings are, from the root of the site. */
public final class MeetingAddresses {

    /** The meetings of the half term: a pair's own, or for an induction tutor those of the school. */
    public static final String MEETINGS = "meetings";

    private MeetingAddresses() {}
}
