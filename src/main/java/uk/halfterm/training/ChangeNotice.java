package uk.halfterm.training;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;

/**
 * Something about an event is not as it was: people must see it until the event is over (seed 004: "Note change of time"). The times
 * before are absent where nobody told them; {@code by} is absent where the timetable itself says so.
 */
public record ChangeNotice(
        String text,
        @Nullable EventTimes previous,
        Instant since,
        @Nullable PersonId by) {}
