package uk.halfterm.cohort;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A cohort with its groups, in the order they were opened. */
public record CohortSummary(CohortId id, CohortStart start, String label, String programme, List<GroupSummary> groups) {

    public CohortSummary {
        groups = List.copyOf(groups);
    }

    public Optional<GroupSummary> group(@Nullable GroupId group) {
        return groups.stream().filter(known -> known.id().equals(group)).findFirst();
    }
}
