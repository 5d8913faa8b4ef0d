package uk.halfterm.training.timetable;

/** A person's yes to one proposal: at this line and column, read {@code proposal} for {@code original}. Fits there and nowhere else. */
public record AcceptedCorrection(int line, String field, String original, String proposal) {}
