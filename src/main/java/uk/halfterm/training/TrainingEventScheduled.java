package uk.halfterm.training;

import org.springframework.data.annotation.TypeAlias;

/** An event has come into the timetable. */
@TypeAlias("training.event-scheduled")
public record TrainingEventScheduled(TrainingEventId event) {}
