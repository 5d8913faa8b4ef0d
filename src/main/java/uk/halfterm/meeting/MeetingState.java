package uk.halfterm.meeting;

/** How a meeting stands today. */
public enum MeetingState {
    HELD,
    /** Its week is this week. */
    DUE,
    /** Its week is over, and nobody marked it as held. */
    OVERDUE,
    /** Its week has not begun. */
    TO_COME
}
