package uk.halfterm.training.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.GroupSummary;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.DateTile;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.Notice;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.Tabs;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.NotFound;
import uk.halfterm.training.ChangeNotice;
import uk.halfterm.training.Correction;
import uk.halfterm.training.EventAddresses;
import uk.halfterm.training.EventSummary;
import uk.halfterm.training.TermEvents;
import uk.halfterm.training.TimetableGrid;
import uk.halfterm.training.Training;

/** A person's own training events by term, or, for those who run cohorts, the whole timetable of one. */
@Route("events")
@PageTitle("Training events · Halfterm")
@RolesAllowed({"MENTEE", "MENTOR", "TRAINER", "PROGRAMME_LEAD"})
class EventsView extends Div implements BeforeEnterObserver {

    private final Standpoints standpoints;
    private final Training training;

    EventsView(Standpoints standpoints, Training training) {
        this.standpoints = standpoints;
        this.training = training;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var from = standpoints.here();
        from.actor().requireRole(Role.MENTEE, Role.MENTOR, Role.TRAINER, Role.PROGRAMME_LEAD);
        if (from.actor().is(Role.MENTEE, Role.MENTOR)) {
            showOwn(from);
            return;
        }
        var cohorts = withTimetable(from);
        var asked = event.getLocation().getQueryParameters().getSingleParameter("cohort");
        if (asked.isEmpty() && cohorts.isEmpty()) {
            showNoCohort();
            return;
        }
        showCohort(
                from,
                cohorts,
                asked.map(text -> CohortId.ofAddress(text).orElseThrow(EventsView::noSuchCohort))
                        .orElseGet(() -> runningCohort(from, cohorts)));
    }

    private void showOwn(Standpoint from) {
        var timed = from.positions().stream()
                .filter(Position.InTerms.class::isInstance)
                .toList();
        var header = new PageHeader("Training events");
        if (!timed.isEmpty()) {
            header.under(
                    timed.stream().map(one -> whose(from, one, timed.size())).collect(Collectors.joining("; ")));
        }
        add(header);
        var terms = training.mine(from);
        if (terms.isEmpty() && !from.positions().isEmpty()) {
            add(new EmptyState(
                    "There are no training events for you at the moment.",
                    "Your programme goes on at your own pace; everything you need is on its pages."));
            return;
        }
        if (terms.isEmpty()) {
            add(new EmptyState(
                    "You are in no cohort today, so there are no training events for you.",
                    "Your induction tutor can tell you which cohort you will join."));
            return;
        }
        var now = from.england().currentOrNext(from.today()).term();
        for (TermEvents term : terms) {
            var title = term.term().label() + (term.term().equals(now) ? ": this term" : "");
            add(new Card(
                    "term-" + term.term().key().replace('/', '-'),
                    title,
                    ownTerm(from, term, term.term().equals(now))));
        }
    }

    /** The programme is named where there is more than one. */
    private static String whose(Standpoint from, Position position, int positions) {
        var group = position.group();
        return (positions > 1 ? from.programme(position.programme()).shortTitle() + ", " : "")
                + position.cohort().label() + " cohort" + (group == null ? "" : " · " + group.name() + " group");
    }

    private static Component[] ownTerm(Standpoint from, TermEvents term, boolean isNow) {
        if (!term.events().isEmpty()) {
            return term.events().stream()
                    .map(event -> tile(event, from.today()))
                    .toArray(Component[]::new);
        }
        return new Component[] {noEvent(from.actor(), term, isNow)};
    }

    private static Component noEvent(Actor actor, TermEvents term, boolean isNow) {
        return switch (term.word()) {
            case NO_EVENT ->
                new EmptyState(
                        isNow
                                ? "There are no mentor training sessions for you to attend this term."
                                : "There are no mentor training sessions for you to attend in this term.",
                        "Your block and your meetings go on as usual.");
            case SILENT, EVENTS ->
                new EmptyState(
                        actor.is(Role.MENTEE)
                                ? "No training event has been announced for you in this term."
                                : "No training event has been announced for your group in this term.",
                        "It appears here as soon as the programme team has set a date.");
        };
    }

    private static Component tile(EventSummary event, LocalDate today) {
        var details = new ArrayList<Component>();
        var when = new Paragraph(event.times().toString());
        when.addClassName("tight");
        details.add(when);
        var where = new Paragraph(event.place() + groups(event.groups()));
        where.addClassNames("small", "tight");
        details.add(where);
        details.add(
                event.isOver(today)
                        ? StatusTag.plain("Over")
                        : StatusTag.due(EnglishDates.relative(event.times().day(), today)));
        event.notices().forEach(notice -> details.add(notice(notice)));
        return new DateTile(event.times().day(), event.title(), details.toArray(Component[]::new));
    }

    private static String groups(List<GroupSummary> groups) {
        return groups.isEmpty()
                ? ""
                : " · " + groups.stream().map(GroupSummary::name).collect(Collectors.joining(", "));
    }

    private static Notice notice(ChangeNotice notice) {
        var previous = notice.previous();
        return new Notice(
                "Time changed.",
                previous == null
                        ? notice.text()
                        : "It was "
                                + EnglishDates.times(
                                        previous.starts().toLocalTime(),
                                        previous.ends().toLocalTime()) + " on "
                                + EnglishDates.full(previous.day()) + ". " + notice.text());
    }

    private void showNoCohort() {
        add(
                new PageHeader("Training events"),
                new EmptyState(
                        "No cohort with training events is within your role's reach.",
                        "Timetables appear here as soon as a cohort is opened, or people of your organisation join one."));
    }

    private void showCohort(Standpoint from, List<CohortSummary> cohorts, CohortId id) {
        if (cohorts.stream().noneMatch(cohort -> cohort.id().equals(id))) {
            throw noSuchCohort();
        }
        var grid = training.grid(from, id);
        add(new PageHeader("Training events")
                .under(name(from, grid.cohort(), cohorts) + " cohort")
                .lead("Groups and terms. Groups that meet together share a row."));
        add(choice(from, cohorts, id));
        add(table(grid));
        var corrections = training.corrections(from, id);
        if (!corrections.isEmpty()) {
            add(corrections(corrections));
        }
    }

    /** The cohort of the day with the most groups: the one whose timetable takes most looking after. */
    private static CohortId runningCohort(Standpoint from, List<CohortSummary> cohorts) {
        return cohorts.stream()
                .filter(cohort -> from.stateOf(cohort) instanceof ProgrammeState.Running)
                .max(Comparator.comparingInt(cohort -> cohort.groups().size()))
                .or(() -> cohorts.stream().findFirst())
                .map(CohortSummary::id)
                .orElseThrow(EventsView::noSuchCohort);
    }

    /** Those whose programme goes by terms; others have no timetable. */
    private static List<CohortSummary> withTimetable(Standpoint from) {
        return from.cohorts().stream()
                .filter(cohort -> from.programme(cohort.programme()).plan().isPresent())
                .toList();
    }

    private static Component choice(Standpoint from, List<CohortSummary> cohorts, CohortId here) {
        var tabs = new Tabs("Cohort");
        cohorts.forEach(cohort -> tabs.tab(
                EventAddresses.of(cohort.id()),
                name(from, cohort, cohorts),
                cohort.id().equals(here)));
        return tabs;
    }

    /** The programme is named where the cohorts to choose from are of more than one. */
    private static String name(Standpoint from, CohortSummary cohort, List<CohortSummary> among) {
        var programmes = among.stream().map(CohortSummary::programme).distinct().count();
        return (programmes > 1 ? from.programme(cohort.programme()).shortTitle() + " " : "") + cohort.label();
    }

    private static NotFound noSuchCohort() {
        return new NotFound("There is no such cohort");
    }

    private static Component table(TimetableGrid grid) {
        var columns = new ArrayList<String>();
        columns.add("Group");
        grid.terms().forEach(term -> columns.add(term.shortLabel()));
        var table = new DataTable("Training events of the " + grid.cohort().label() + " cohort", columns);
        for (TimetableGrid.Row row : grid.rows()) {
            var name = row.groups().isEmpty()
                    ? "Whole cohort"
                    : row.groups().stream().map(GroupSummary::name).collect(Collectors.joining(", "));
            table.row(name, row.cells().stream().map(EventsView::cell).toArray(Component[]::new));
        }
        var scroll = new Div(table);
        scroll.addClassName("wide");
        return scroll;
    }

    private static Component cell(TermEvents term) {
        var cell = new Div();
        for (EventSummary event : term.events()) {
            cell.add(line(EnglishDates.date(event.times().day())));
            cell.add(line(EnglishDates.times(
                    event.times().starts().toLocalTime(), event.times().ends().toLocalTime())));
            cell.add(line(event.place().toString()));
            event.notices().forEach(notice -> cell.add(notice(notice)));
        }
        if (term.events().isEmpty()) {
            var none = new Span(term.word() == TermEvents.Word.NO_EVENT ? "No event" : "Not announced");
            none.addClassName("soft");
            cell.add(none);
        }
        return cell;
    }

    private static Component line(String text) {
        return new Div(text);
    }

    private static Component corrections(List<Correction> corrections) {
        var table = new DataTable(
                "Where the timetable was read otherwise than written",
                List.of("Where", "Written", "Read as", "Why", "By"));
        for (Correction correction : corrections) {
            table.row(
                    correction.field() + ", line " + correction.line(),
                    new Span(correction.original()),
                    new Span(correction.reading()),
                    new Span(correction.reason()),
                    new Span(correction.wasAccepted() ? "Accepted by a person" : "Read by rule"));
        }
        return new Card("corrections", "Corrections to look over", table);
    }
}
