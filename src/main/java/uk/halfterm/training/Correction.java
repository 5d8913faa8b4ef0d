package uk.halfterm.training;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;
import uk.halfterm.training.timetable.Amendment;

/**
 * A place where a timetable was taken in otherwise than written, for the programme lead to look over. Either the importer interpreted
 * a slip with one sensible meaning, or a person accepted a proposal; then {@code by} says who. The first reading counts as
 * {@code at}.
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

    boolean isOfTheSameSpotAs(Correction other) {
        return document.equals(other.document)
                && line == other.line
                && field.equals(other.field)
                && original.equals(other.original)
                && reading.equals(other.reading);
    }
}
