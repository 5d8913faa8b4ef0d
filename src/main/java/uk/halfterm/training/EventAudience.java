package uk.halfterm.training;

/** Whom an event is for; the people of one audience never see the other's events. */
public enum EventAudience {
    MENTORS,
    MENTEES
}
