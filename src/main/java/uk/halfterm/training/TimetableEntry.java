package uk.halfterm.training;

import uk.halfterm.training.timetable.PlannedEvent;

/**
 * What the timetable said of an event when it was last read: a later timetable moves the event only where it differs from this, and so
 * leaves alone what a person has changed since.
 */
record TimetableEntry(String document, int line, EventTimes times, Location place) {

    static TimetableEntry of(String document, PlannedEvent planned) {
        return new TimetableEntry(document, planned.line(), planned.times(), planned.place());
    }

    boolean saysTheSameAs(PlannedEvent planned) {
        return times.equals(planned.times()) && place.equals(planned.place());
    }
}
