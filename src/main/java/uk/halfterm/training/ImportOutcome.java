package uk.halfterm.training;

/** What taking in a timetable did, in numbers of events, of "no event" facts and of corrections found in the document. */
public record ImportOutcome(int scheduled, int changed, int unchanged, int noEvents, int corrections) {}
