package uk.halfterm.cohort;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** The people who start a programme together. Its id says when; who they are is in their own documents. */
@Document("cohorts")
record Cohort(
        @Id CohortId id,
        @Version @Nullable Long version,
        CohortStart start,
        String programme,
        List<GroupSummary> groups) {

    Cohort {
        groups = List.copyOf(groups);
    }

    static Cohort opened(OpenCohort command) {
        var cohort = new Cohort(command.start().id(), null, command.start(), command.programme(), List.of());
        return cohort.withGroups(command.groups());
    }

    /** Opened again: the groups it lacks are added. */
    Cohort openedAgain(OpenCohort command) {
        if (!programme.equals(command.programme())) {
            throw new PlacementRefused("The cohort " + start.label() + " is one of another programme");
        }
        return withGroups(command.groups());
    }

    /** The same cohort with groups of these names; a name that is there already adds nothing. */
    Cohort withGroups(List<String> names) {
        var cohort = this;
        for (var name : names) {
            cohort = cohort.withGroup(new GroupSummary(GroupId.of(id, name), name.strip()));
        }
        return cohort;
    }

    boolean has(GroupId group) {
        return groups.stream().anyMatch(known -> known.id().equals(group));
    }

    CohortSummary summary() {
        return new CohortSummary(id, start, start.label(), programme, groups);
    }

    private Cohort withGroup(GroupSummary group) {
        return has(group.id())
                ? this
                : new Cohort(
                        id,
                        version,
                        start,
                        programme,
                        Stream.concat(groups.stream(), Stream.of(group)).toList());
    }
}
