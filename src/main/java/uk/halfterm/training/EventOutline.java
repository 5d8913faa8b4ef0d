package uk.halfterm.training;

import java.time.LocalDate;
import java.util.List;

/** What a message to those invited says of an event: what, when and where it is now, and what changed, the latest change last. */
public record EventOutline(String title, EventTimes times, Location place, List<ChangeNotice> notices) {

    public EventOutline {
        notices = List.copyOf(notices);
    }

    static EventOutline of(TrainingEvent event) {
        var occasion = event.occasion();
        return new EventOutline(occasion.title(), occasion.times(), occasion.place(), event.notices());
    }

    public boolean isOver(LocalDate today) {
        return times.day().isBefore(today);
    }
}
