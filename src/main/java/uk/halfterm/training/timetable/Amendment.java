package uk.halfterm.training.timetable;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.CohortId;

/**
 * A place in the document that is read otherwise than written: {@code original} stands there, {@code amended} is what it becomes and
 * {@code reason} says why. {@code field} is the column's heading. The cohort is absent where the document names one we do not have.
 */
public record Amendment(
        @Nullable CohortId cohort, int line, String field, String original, String amended, String reason) {

    /** What a person hands back to accept this proposal. */
    public AcceptedCorrection accept() {
        return new AcceptedCorrection(line, field, original, amended);
    }
}
