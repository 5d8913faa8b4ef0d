package uk.halfterm.training;

import java.util.List;

import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.schoolcalendar.SchoolTerm;

/**
 * Whom an event is for: mentors or mentees of some groups, or of the whole cohort, in one term. {@code circles} holds the groups'
 * slugs, or the cohort's own for the whole cohort, so that one flat filter finds what concerns a person.
 */
record Invitation(CohortId cohort, List<String> circles, EventAudience audience, SchoolTerm term) {

    Invitation {
        circles = List.copyOf(circles);
    }

    /** No groups: the whole cohort. */
    static Invitation of(CohortId cohort, List<GroupId> groups, EventAudience audience, SchoolTerm term) {
        var circles = groups.isEmpty()
                ? List.of(cohort.value())
                : groups.stream().map(GroupId::value).toList();
        return new Invitation(cohort, circles, audience, term);
    }

    boolean isForWholeCohort() {
        return circles.contains(cohort.value());
    }

    boolean includes(GroupId group) {
        return isForWholeCohort() || circles.contains(group.value());
    }

    /** Both would call somebody to two events in one term. */
    boolean clashesWith(Invitation other) {
        return cohort.equals(other.cohort)
                && term.equals(other.term)
                && audience == other.audience
                && (isForWholeCohort()
                        || other.isForWholeCohort()
                        || circles.stream().anyMatch(other.circles::contains));
    }
}
