package uk.halfterm.cohort;

import uk.halfterm.shared.Identifier;

/** A named group of a cohort, for training events. */
public record GroupSummary(GroupId id, String name) {

    public GroupSummary {
        Identifier.requireValue(name);
    }
}
