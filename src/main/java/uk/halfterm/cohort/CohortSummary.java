package uk.halfterm.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.Opening;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.Rolling;
import uk.halfterm.curriculum.VersionId;

/**
 * A cohort with its groups, in the order they were opened.
 *
 * @param pinned the version of the content that its people see; where there is none they see the current one
 */
public record CohortSummary(
        CohortId id,
        Opening opening,
        List<GroupSummary> groups,
        @Nullable VersionId pinned) {

    /** The earliest start first; cohorts that are open at any time last. */
    public static final Comparator<CohortSummary> BY_START = Comparator.comparing(
                    (CohortSummary cohort) -> cohort.start().orElse(null),
                    Comparator.nullsLast(Comparator.<CohortStart>naturalOrder()))
            .thenComparing(cohort -> cohort.id().value());

    public CohortSummary {
        groups = List.copyOf(groups);
    }

    public ProgrammeId programme() {
        return id.programme();
    }

    /** "September 23-24". */
    public String label() {
        return opening.label();
    }

    /** When its people begin together; empty where each begins on a day of their own. */
    public Optional<CohortStart> start() {
        return switch (opening) {
            case CohortStart start -> Optional.of(start);
            case Rolling _ -> Optional.empty();
        };
    }

    public Optional<GroupSummary> group(@Nullable GroupId group) {
        return groups.stream().filter(known -> known.id().equals(group)).findFirst();
    }
}
