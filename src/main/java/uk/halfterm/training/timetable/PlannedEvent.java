package uk.halfterm.training.timetable;

import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.training.EventAudience;
import uk.halfterm.training.EventTimes;
import uk.halfterm.training.Location;

/**
 * One event as the document plans it. Without groups it is for the whole cohort. {@code note} is what the document itself says of a
 * change ("Note change of time"); {@code line} counts from 1.
 */
public record PlannedEvent(
        CohortId cohort,
        List<GroupId> groups,
        SchoolTerm term,
        EventAudience audience,
        String title,
        EventTimes times,
        Location place,
        @Nullable String note,
        int line) {

    public PlannedEvent {
        groups = List.copyOf(groups);
    }
}
