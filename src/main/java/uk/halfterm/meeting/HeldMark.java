package uk.halfterm.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;

/** Somebody said that a meeting was held, and perhaps took it back; what was said is never forgotten. */
record HeldMark(PersonId by, Instant at, @Nullable Undone undone) {

    record Undone(PersonId by, Instant at) {}

    static HeldMark of(PersonId by, Instant at) {
        return new HeldMark(by, at, null);
    }

    boolean stands() {
        return undone == null;
    }

    HeldMark undoneBy(PersonId person, Instant now) {
        return new HeldMark(by, at, new Undone(person, now));
    }
}
