package uk.halfterm.schoolcalendar;

/** How far a year's term dates can be relied on. */
public enum DatesStatus {
    /** Given out by the authority that the file names. */
    PUBLISHED,
    /** Worked out by rule because no published dates were to hand; may still change. */
    PROJECTED
}
