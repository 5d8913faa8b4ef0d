package uk.halfterm.training;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;
import uk.halfterm.shared.EnglishDates;

/**
 * Something about an event is not as it was: people must see it until the event is over (seed 004: "Note change of time"). The times
 * before are absent where nobody told them; {@code by} is absent where the timetable itself says so.
 */
public record ChangeNotice(
        String text,
        @Nullable EventTimes previous,
        Instant since,
        @Nullable PersonId by) {

    /** What changed, in a sentence or two: how it was before and why it changed, where that is known. */
    public String sentence() {
        if (previous != null) {
            var was = EnglishDates.times(
                    previous.starts().toLocalTime(), previous.ends().toLocalTime());
            return EventTexts.TEXTS.wasAt(was, EnglishDates.full(previous.day()), text);
        }
        return saysOnlyThatItChanged() ? EventTexts.TEXTS.newTime() : text;
    }

    /** As the timetable of seed 004 does, which does not say what the time was before. */
    private boolean saysOnlyThatItChanged() {
        return by == null && text.equalsIgnoreCase("Note change of time");
    }
}
