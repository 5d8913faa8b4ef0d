package uk.halfterm.training;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;
import uk.halfterm.training.timetable.Amendment;

/**
 * A place where a timetable was taken in otherwise than written. Either a person accepted the reading, before it was taken in or
 * later, then {@code by} says who; or the importer interpreted a slip with one sensible meaning, and a programme lead has still to look
 * it over. The first reading counts as {@code at}.
 */
public record Correction(
        String document,
        int line,
        String field,
        String original,
        String reading,
        String reason,
        @Nullable PersonId by,
        Instant at) {

    static Correction of(String document, Amendment amendment, @Nullable PersonId by, Instant at) {
        return new Correction(
                document,
                amendment.line(),
                amendment.field(),
                amendment.original(),
                amendment.amended(),
                amendment.reason(),
                by,
                at);
    }

    public boolean wasAccepted() {
        return by != null;
    }

    /** Itself when somebody has accepted it already. */
    Correction acceptedBy(PersonId person) {
        return wasAccepted() ? this : new Correction(document, line, field, original, reading, reason, person, at);
    }

    boolean isOfTheSameSpotAs(Correction other) {
        return document.equals(other.document)
                && line == other.line
                && field.equals(other.field)
                && original.equals(other.original)
                && reading.equals(other.reading);
    }
}
