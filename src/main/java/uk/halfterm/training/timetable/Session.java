package uk.halfterm.training.timetable;

import org.jspecify.annotations.Nullable;
import uk.halfterm.training.EventTimes;

/** A date with its times, what was noted between them ("Note change of time"), and the words that follow. */
record Session(EventTimes times, @Nullable String note, String rest) {}
