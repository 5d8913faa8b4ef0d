package uk.halfterm.training;

import uk.halfterm.cohort.CohortId;

/** Where the pages of training events are, from the root of the site. */
public final class EventAddresses {

    /** Everybody's own events, or for those who run cohorts the timetable of one. */
    public static final String EVENTS = "events";

    /** The part of the query that names a cohort. */
    public static final String COHORT = "cohort";

    /** Names the heading of the corrections. */
    public static final String CORRECTIONS = "corrections";

    private EventAddresses() {}

    /** The timetable of a cohort. */
    public static String of(CohortId cohort) {
        return EVENTS + "?" + COHORT + "=" + cohort.value();
    }

    /** What was read otherwise than written in that timetable, on its page. */
    public static String corrections(CohortId cohort) {
        return of(cohort) + "#" + CORRECTIONS;
    }
}
