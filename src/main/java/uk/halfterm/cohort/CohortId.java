package uk.halfterm.cohort;

import uk.halfterm.shared.Identifier;

/** A cohort: the slug of its start, like {@code september-23-24}. */
public record CohortId(String value) implements Identifier {

    public CohortId {
        Identifier.requireValue(value);
    }

    public static CohortId of(String value) {
        return new CohortId(value);
    }
}
