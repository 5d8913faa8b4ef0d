package uk.halfterm.training.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.Folded;
import uk.halfterm.design.Notice;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventSummary;
import uk.halfterm.training.TermEvents;
import uk.halfterm.training.TimetableGrid;

/** A cohort's timetable as tables: what is to come, and folded what is over. */
record GridTables(TimetableGrid grid, SchoolTerm now, LocalDate today) {

    private static final EventsTexts TEXTS = EventsTexts.TEXTS;

    /** Terms of which nothing is said are no columns; those that are over stand folded, or alone where all are. */
    List<Markup> drawn() {
        var drawn = new ArrayList<Markup>();
        var said = IntStream.range(0, grid.terms().size())
                .filter(at ->
                        grid.rows().stream().anyMatch(row -> row.cells().get(at).word() != TermEvents.Word.SILENT))
                .boxed()
                .collect(Collectors.partitioningBy(at -> grid.terms().get(at).compareTo(now) < 0));
        var label = grid.cohort().label();
        var isOver = grid.terms().stream().allMatch(term -> term.compareTo(now) < 0);
        var coming = said.getOrDefault(false, List.of());
        if (isOver) {
            drawn.add(new Paragraph(TEXTS.noTermLeft()));
        } else if (coming.isEmpty()) {
            drawn.add(new EmptyState(TEXTS.nothingAnnounced(), TEXTS.notAnnouncedNext()));
        } else {
            drawn.add(table(coming, TEXTS.eventsOf(label)));
            laterTerms(coming).ifPresent(drawn::add);
        }
        var earlier = said.getOrDefault(true, List.of());
        if (!earlier.isEmpty()) {
            var folded = new Folded(TEXTS.earlierTerms(), table(earlier, TEXTS.earlierEventsOf(label)));
            drawn.add(isOver ? folded.opened() : folded);
        }
        return drawn;
    }

    private Optional<Markup> laterTerms(List<Integer> said) {
        var silent = IntStream.range(0, grid.terms().size())
                .filter(at -> !said.contains(at))
                .mapToObj(grid.terms()::get)
                .filter(term -> term.compareTo(now) >= 0)
                .toList();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(TEXTS.laterTerms(EventWords.terms(silent))));
    }

    private Markup table(List<Integer> shown, String caption) {
        var columns = new ArrayList<String>();
        columns.add(TEXTS.group());
        shown.stream()
                .map(grid.terms()::get)
                .forEach(term ->
                        columns.add(term.equals(now) ? TEXTS.thisTermShort(term.shortLabel()) : term.shortLabel()));
        var table = new DataTable(caption, columns);
        for (TimetableGrid.Row row : grid.rows()) {
            var name = row.groups().isEmpty() ? TEXTS.wholeCohort() : EventWords.groups(row.groups());
            table.row(name, shown.stream().map(at -> cell(row.cells().get(at))).toArray(Markup[]::new));
        }
        var scroll = new Div(table);
        scroll.addClassName("wide");
        return scroll;
    }

    private Markup cell(TermEvents term) {
        var cell = new Div();
        for (EventSummary event : term.events()) {
            cell.add(line(EnglishDates.date(event.times().day())));
            cell.add(line(EventWords.times(event.times())));
            cell.add(line(event.place().toString()));
            event.notices()
                    .forEach(notice -> cell.add(
                            event.isOver(today)
                                    ? soft(TEXTS.changedBefore(notice.sentence()))
                                    : new Notice(TEXTS.changed(), notice.sentence())));
        }
        if (term.events().isEmpty()) {
            cell.add(soft(term.word() == TermEvents.Word.NO_EVENT ? TEXTS.noEvent() : TEXTS.notAnnounced()));
        }
        return cell;
    }

    private static Markup soft(String words) {
        var line = new Div(words);
        line.addClassName("soft");
        return line;
    }

    private static Markup line(String text) {
        return new Div(text);
    }
}
