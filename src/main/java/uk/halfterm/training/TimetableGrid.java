package uk.halfterm.training;

import java.util.List;

import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.GroupSummary;
import uk.halfterm.schoolcalendar.SchoolTerm;

/**
 * A cohort's whole timetable, groups by terms, for those who run it. Groups that meet together share a row; a row without groups is
 * the whole cohort.
 */
public record TimetableGrid(CohortSummary cohort, List<SchoolTerm> terms, List<Row> rows) {

    /** One cell a term, in the order of {@link TimetableGrid#terms()}. */
    public record Row(List<GroupSummary> groups, List<TermEvents> cells) {

        public Row {
            groups = List.copyOf(groups);
            cells = List.copyOf(cells);
        }
    }

    public TimetableGrid {
        terms = List.copyOf(terms);
        rows = List.copyOf(rows);
    }
}
