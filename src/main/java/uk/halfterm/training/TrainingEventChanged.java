package uk.halfterm.training;

import org.springframework.data.annotation.TypeAlias;

/** An event's time or place is not as it was; what changed is in its notices. */
@TypeAlias("training.event-changed")
public record TrainingEventChanged(TrainingEventId event) {}
