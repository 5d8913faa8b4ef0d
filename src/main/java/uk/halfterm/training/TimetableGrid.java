package uk.halfterm.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    static TimetableGrid of(
            CohortSummary cohort, List<SchoolTerm> terms, List<TrainingEvent> events, CohortTimetable timetable) {
        var rows = new ArrayList<Row>();
        for (var group : groupsOrWhole(cohort)) {
            var own = events.stream()
                    .filter(event -> group.map(known -> event.invitation().includes(known.id()))
                            .orElse(true))
                    .map(event -> EventSummary.onRecord(event, cohort))
                    .toList();
            var id = group.map(GroupSummary::id).orElse(null);
            var cells = terms.stream()
                    .map(term -> TermEvents.of(term, own, timetable.noEventIn(term, id)))
                    .toList();
            addRow(rows, new Row(group.stream().toList(), cells), own.isEmpty());
        }
        return new TimetableGrid(cohort, terms, rows);
    }

    private static List<Optional<GroupSummary>> groupsOrWhole(CohortSummary cohort) {
        return cohort.groups().isEmpty()
                ? List.of(Optional.empty())
                : cohort.groups().stream().map(Optional::of).toList();
    }

    /** Groups with the very same events share a row, as they do on paper; groups without any stay apart. */
    private static void addRow(List<Row> rows, Row added, boolean bare) {
        for (int at = 0; at < rows.size() && !bare; at++) {
            var row = rows.get(at);
            if (row.cells().equals(added.cells())) {
                var together = Stream.concat(row.groups().stream(), added.groups().stream())
                        .toList();
                rows.set(at, new Row(together, row.cells()));
                return;
            }
        }
        rows.add(added);
    }
}
