package uk.halfterm.training.timetable;

import java.util.List;

import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.schoolcalendar.SchoolTerm;

/** The document says in so many words that there is nothing to attend in a term: a fact of its own, unlike mere silence. */
public record NoEvent(CohortId cohort, List<GroupId> groups, SchoolTerm term, String statement, int line) {

    public NoEvent {
        groups = List.copyOf(groups);
    }
}
