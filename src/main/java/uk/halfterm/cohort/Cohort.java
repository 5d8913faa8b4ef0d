package uk.halfterm.cohort;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.Opening;
import uk.halfterm.curriculum.VersionId;

/**
 * The people who go through a programme together. Its id says which programme and when they begin; who they are is in their own
 * documents.
 *
 * @param pinned the version of the content that they see; none: the current one
 */
@Document("cohorts")
record Cohort(
        @Id CohortId id,
        @Version @Nullable Long version,
        Opening opening,
        List<GroupSummary> groups,
        @Nullable VersionId pinned) {

    Cohort {
        groups = List.copyOf(groups);
    }

    static Cohort opened(OpenCohort command) {
        var cohort = new Cohort(command.id(), null, command.opening(), List.of(), null);
        return cohort.withGroups(command.groups());
    }

    /** The same cohort with groups of these names; a name that is there already adds nothing. */
    Cohort withGroups(List<String> names) {
        var cohort = this;
        for (var name : names) {
            cohort = cohort.withGroup(new GroupSummary(GroupId.of(id, name), name.strip()));
        }
        return cohort;
    }

    private static boolean isSameName(String one, String other) {
        return one.replaceAll("\\s+", " ").equalsIgnoreCase(other.replaceAll("\\s+", " "));
    }

    Cohort pinnedTo(@Nullable VersionId content) {
        return new Cohort(id, version, opening, groups, content);
    }

    boolean has(GroupId group) {
        return groups.stream().anyMatch(known -> known.id().equals(group));
    }

    CohortSummary summary() {
        return new CohortSummary(id, opening, groups, pinned);
    }

    private Cohort withGroup(GroupSummary group) {
        groups.stream()
                .filter(known -> known.id().equals(group.id()) && !isSameName(known.name(), group.name()))
                .findFirst()
                .ifPresent(known -> {
                    throw new PlacementRefused(PlacementTexts.TEXTS.groupsTooAlike(group.name(), known.name()));
                });
        return has(group.id())
                ? this
                : new Cohort(
                        id,
                        version,
                        opening,
                        Stream.concat(groups.stream(), Stream.of(group)).toList(),
                        pinned);
    }
}
