package uk.halfterm.training;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import uk.halfterm.shared.EnglishDates;

/** From when to when an event takes place, by the clock on the wall; always within one day, and it ends after it starts. */
public record EventTimes(LocalDateTime starts, LocalDateTime ends) {

    public EventTimes {
        if (!ends.isAfter(starts)) {
            throw new IllegalArgumentException(RefusalTexts.TEXTS.endsBeforeItStarts());
        }
        if (!ends.toLocalDate().equals(starts.toLocalDate())) {
            throw new IllegalArgumentException(RefusalTexts.TEXTS.endsOnAnotherDay());
        }
    }

    public static EventTimes on(LocalDate day, LocalTime from, LocalTime to) {
        return new EventTimes(day.atTime(from), day.atTime(to));
    }

    public LocalDate day() {
        return starts.toLocalDate();
    }

    /** "Wednesday 10 January 2024, 2.00pm to 4.00pm". */
    @Override
    public String toString() {
        return EnglishDates.fullTimes(starts, ends);
    }
}
