package uk.halfterm.training.timetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.cohort.GroupSummary;
import uk.halfterm.schoolcalendar.Term;
import uk.halfterm.training.Location;

/** Reads the table of one cohort's section: its heading row, then one row for each set of groups that meet together. */
final class TableReader {

    private static final TimetableTexts TEXTS = TimetableTexts.TEXTS;
    private static final Pattern RULE = Pattern.compile("[|:\\- ]+");

    /** No cell of a real timetable is near it; beyond it somebody pasted something else, and reading it would only cost time. */
    private static final int LONGEST_CELL = 400;

    private record Cell(Column column, Spot spot, String words) {}

    private record Row(List<Cell> cells) {

        Optional<Cell> cell(Class<? extends Column> kind) {
            return cells.stream().filter(cell -> kind.isInstance(cell.column())).findFirst();
        }
    }

    private final CohortSection section;
    private final Sessions sessions;
    private final Places places;
    private final Findings findings;
    private final GroupNames groups;
    private final List<Optional<Column>> columns = new ArrayList<>();

    TableReader(CohortSection section, Sessions sessions, Places places, Findings findings) {
        this.section = section;
        this.sessions = sessions;
        this.places = places;
        this.findings = findings;
        var cohort = section.cohort();
        this.groups = new GroupNames(cohort == null ? List.of() : cohort.groups());
    }

    /** The next line of the table; the first one is its headings. */
    void read(int line, String written) {
        section.speaks();
        var cells = cells(written);
        if (columns.isEmpty()) {
            readHeadings(line, cells);
        } else if (!RULE.matcher(PlainWords.of(written)).matches()) {
            readRow(line, cells);
        }
    }

    private void readHeadings(int line, List<String> cells) {
        for (var cell : cells) {
            var column = Column.of(cell);
            columns.add(column);
            if (column.isEmpty()) {
                findings.fault(section.spot(line, cell), TEXTS.noSuchColumn());
            }
        }
        if (columns.stream().noneMatch(column -> column.orElse(null) instanceof Column.Groups)) {
            findings.fault(section.spot(line, "Group Name"), TEXTS.noGroupColumn());
        }
    }

    private void readRow(int line, List<String> cells) {
        if (cells.size() > columns.size()) {
            findings.fault(section.spot(line, "row"), TEXTS.moreCells(cells.size(), columns.size()));
        }
        var row = row(line, cells);
        var invited = row.cell(Column.Groups.class).flatMap(cell -> groups(cell.spot(), cell.words()));
        // The row is read on without its groups, to find all its faults at once.
        for (var cell : row.cells()) {
            switch (cell.column()) {
                case Column.InTerm inTerm -> readTerm(cell, inTerm, invited);
                case Column.Dates _ -> readDated(cell, row.cell(Column.Location.class), invited);
                case Column.Groups _, Column.Location _ -> {}
            }
        }
    }

    private Optional<List<GroupId>> groups(Spot spot, String cell) {
        var cohort = section.cohort();
        if (cohort == null) {
            return Optional.empty();
        }
        var parse = groups.read(cell);
        if (parse.isPresent() && parse.get().missingSeparators() > 0) {
            findings.interpreted(spot, cell, parse.get().written(), TEXTS.commaMissing());
        }
        if (parse.isPresent()) {
            return Optional.of(parse.get().ids());
        }
        if (CohortHeading.namesMentorsOf(section.start(), cell)) {
            return Optional.of(List.of());
        }
        var known = cohort.groups().stream().map(GroupSummary::name).collect(Collectors.joining(", "));
        findings.fault(spot, known.isEmpty() ? TEXTS.noGroups(cell) : TEXTS.noSuchGroup(cell, known));
        return Optional.empty();
    }

    private void readTerm(Cell cell, Column.InTerm column, Optional<List<GroupId>> invited) {
        sessions.read(cell.spot(), cell.words()).ifPresent(session -> {
            var rest = session.rest();
            var place = column.online() ? places.online(cell.spot(), rest) : places.venue(cell.spot(), rest);
            add(cell.spot(), invited, column.term(), session, place);
        });
    }

    private void readDated(Cell cell, Optional<Cell> location, Optional<List<GroupId>> invited) {
        var session = sessions.read(cell.spot(), cell.words());
        if (session.isEmpty() || (location.isEmpty() && hasLocation())) {
            return;
        }
        var where = (location.map(Cell::words).orElse("") + " " + session.get().rest()).strip();
        var spot = location.map(Cell::spot).orElse(cell.spot());
        var place = Places.sayOnline(where) ? places.online(spot, where) : places.venue(spot, where);
        add(cell.spot(), invited, null, session.get(), place);
    }

    private void add(
            Spot spot,
            Optional<List<GroupId>> invited,
            @Nullable Term term,
            Session session,
            Optional<Location> place) {
        if (invited.isPresent() && place.isPresent()) {
            section.event(spot, invited.get(), term, TEXTS.event(), session, place.get());
        }
    }

    private boolean hasLocation() {
        return columns.stream().anyMatch(column -> column.orElse(null) instanceof Column.Location);
    }

    /** What can be read of a row; a cell without words, or with far too many, is a fault and left out. */
    private Row row(int line, List<String> written) {
        var cells = new ArrayList<Cell>();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at).orElse(null);
            if (column == null) {
                continue;
            }
            var spot = section.spot(line, column.heading());
            if (at >= written.size()) {
                findings.fault(spot, TEXTS.rowEnds());
            } else if (written.get(at).isEmpty()) {
                findings.fault(spot, TEXTS.cellEmpty());
            } else if (written.get(at).length() > LONGEST_CELL) {
                findings.fault(spot, TEXTS.cellTooLong(LONGEST_CELL));
            } else {
                cells.add(new Cell(column, spot, written.get(at)));
            }
        }
        return new Row(cells);
    }

    private static List<String> cells(String written) {
        var cells = new ArrayList<>(
                Arrays.stream(written.split("\\|", -1)).map(PlainWords::of).toList());
        if (cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        if (!cells.isEmpty() && cells.getFirst().isEmpty() && written.strip().startsWith("|")) {
            cells.removeFirst();
        }
        return cells;
    }
}
