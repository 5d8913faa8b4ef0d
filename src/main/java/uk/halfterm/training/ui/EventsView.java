package uk.halfterm.training.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
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
import uk.halfterm.design.Screen;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.Tabs;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.NotFound;
import uk.halfterm.training.ChangeNotice;
import uk.halfterm.training.Correction;
import uk.halfterm.training.EventAddresses;
import uk.halfterm.training.EventSummary;
import uk.halfterm.training.EventTimes;
import uk.halfterm.training.TermEvents;
import uk.halfterm.training.TimetableGrid;
import uk.halfterm.training.Training;

/** A person's own training events by term, or, for those who run cohorts, the whole timetable of one. */
@Route(EventAddresses.EVENTS)
@RolesAllowed({"MENTEE", "MENTOR", "TRAINER", "PROGRAMME_LEAD"})
class EventsView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final EventsTexts TEXTS = EventsTexts.TEXTS;

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
        var asked = event.getLocation().getQueryParameters().getSingleParameter(EventAddresses.COHORT);
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

    @Override
    public String getPageTitle() {
        return TEXTS.pageTitle();
    }

    private void showOwn(Standpoint from) {
        var timed = from.positions().stream()
                .filter(Position.InTerms.class::isInstance)
                .toList();
        var header = new PageHeader(TEXTS.heading());
        if (!timed.isEmpty()) {
            header.under(
                    timed.stream().map(one -> whose(from, one, timed.size())).collect(Collectors.joining("; ")));
        }
        add(header);
        var terms = training.mine(from);
        if (terms.isEmpty() && !from.positions().isEmpty()) {
            add(new EmptyState(TEXTS.noneAtTheMoment(), TEXTS.noneAtTheMomentNext()));
            return;
        }
        if (terms.isEmpty()) {
            add(new EmptyState(TEXTS.inNoCohort(), TEXTS.inNoCohortNext()));
            return;
        }
        var now = from.england().currentOrNext(from.today()).term();
        for (TermEvents term : terms) {
            var isNow = term.term().equals(now);
            var label = term.term().label();
            add(new Card(
                    "term-" + term.term().key().replace('/', '-'),
                    isNow ? TEXTS.thisTerm(label) : label,
                    ownTerm(from, term, isNow)));
        }
    }

    /** The programme is named where there is more than one. */
    private static String whose(Standpoint from, Position position, int positions) {
        var group = position.group();
        var label = position.cohort().label();
        var cohort = group == null ? TEXTS.cohort(label) : TEXTS.cohortAndGroup(label, group.name());
        return positions > 1
                ? TEXTS.inProgramme(from.programme(position.programme()).shortTitle(), cohort)
                : cohort;
    }

    private static Markup[] ownTerm(Standpoint from, TermEvents term, boolean isNow) {
        if (!term.events().isEmpty()) {
            return term.events().stream()
                    .map(event -> tile(event, from.today()))
                    .toArray(Markup[]::new);
        }
        return new Markup[] {noEvent(from.actor(), term, isNow)};
    }

    private static Markup noEvent(Actor actor, TermEvents term, boolean isNow) {
        return switch (term.word()) {
            case NO_EVENT ->
                new EmptyState(isNow ? TEXTS.noSessionsThisTerm() : TEXTS.noSessionsInTerm(), TEXTS.noSessionsNext());
            case SILENT, EVENTS ->
                new EmptyState(
                        actor.is(Role.MENTEE) ? TEXTS.notAnnouncedForYou() : TEXTS.notAnnouncedForYourGroup(),
                        TEXTS.notAnnouncedNext());
        };
    }

    private static Markup tile(EventSummary event, LocalDate today) {
        var details = new ArrayList<Markup>();
        var when = new Paragraph(event.times().toString());
        when.addClassName("tight");
        details.add(when);
        var where = new Paragraph(where(event));
        where.addClassNames("small", "tight");
        details.add(where);
        details.add(
                event.isOver(today)
                        ? StatusTag.plain(TEXTS.over())
                        : StatusTag.due(EnglishDates.relative(event.times().day(), today)));
        event.notices().forEach(notice -> details.add(notice(notice)));
        return new DateTile(event.times().day(), event.title(), details.toArray(Markup[]::new));
    }

    private static String where(EventSummary event) {
        var place = event.place().toString();
        return event.groups().isEmpty() ? place : TEXTS.placeAndGroups(place, names(event.groups()));
    }

    private static String names(List<GroupSummary> groups) {
        return groups.stream().map(GroupSummary::name).collect(Collectors.joining(", "));
    }

    private static Notice notice(ChangeNotice notice) {
        var previous = notice.previous();
        return new Notice(
                TEXTS.timeChanged(),
                previous == null
                        ? notice.text()
                        : TEXTS.wasAt(times(previous), EnglishDates.full(previous.day()), notice.text()));
    }

    private static String times(EventTimes times) {
        return EnglishDates.times(times.starts().toLocalTime(), times.ends().toLocalTime());
    }

    private void showNoCohort() {
        add(new PageHeader(TEXTS.heading()), new EmptyState(TEXTS.noCohort(), TEXTS.noCohortNext()));
    }

    private void showCohort(Standpoint from, List<CohortSummary> cohorts, CohortId id) {
        if (cohorts.stream().noneMatch(cohort -> cohort.id().equals(id))) {
            throw noSuchCohort();
        }
        var grid = training.grid(from, id);
        add(new PageHeader(TEXTS.heading())
                .under(TEXTS.cohort(name(from, grid.cohort(), cohorts)))
                .lead(TEXTS.leadForGrid()));
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

    private static Markup choice(Standpoint from, List<CohortSummary> cohorts, CohortId here) {
        var tabs = new Tabs(TEXTS.choice());
        cohorts.forEach(cohort -> tabs.tab(
                EventAddresses.of(cohort.id()),
                name(from, cohort, cohorts),
                cohort.id().equals(here)));
        return tabs;
    }

    /** The programme is named where the cohorts to choose from are of more than one. */
    private static String name(Standpoint from, CohortSummary cohort, List<CohortSummary> among) {
        var programmes = among.stream().map(CohortSummary::programme).distinct().count();
        return programmes > 1
                ? TEXTS.cohortOf(from.programme(cohort.programme()).shortTitle(), cohort.label())
                : cohort.label();
    }

    private static NotFound noSuchCohort() {
        return new NotFound(TEXTS.noSuchCohort());
    }

    private static Markup table(TimetableGrid grid) {
        var columns = new ArrayList<String>();
        columns.add(TEXTS.group());
        grid.terms().forEach(term -> columns.add(term.shortLabel()));
        var table = new DataTable(TEXTS.eventsOf(grid.cohort().label()), columns);
        for (TimetableGrid.Row row : grid.rows()) {
            var name = row.groups().isEmpty() ? TEXTS.wholeCohort() : names(row.groups());
            table.row(name, row.cells().stream().map(EventsView::cell).toArray(Markup[]::new));
        }
        var scroll = new Div(table);
        scroll.addClassName("wide");
        return scroll;
    }

    private static Markup cell(TermEvents term) {
        var cell = new Div();
        for (EventSummary event : term.events()) {
            cell.add(line(EnglishDates.date(event.times().day())));
            cell.add(line(times(event.times())));
            cell.add(line(event.place().toString()));
            event.notices().forEach(notice -> cell.add(notice(notice)));
        }
        if (term.events().isEmpty()) {
            var none = new Span(term.word() == TermEvents.Word.NO_EVENT ? TEXTS.noEvent() : TEXTS.notAnnounced());
            none.addClassName("soft");
            cell.add(none);
        }
        return cell;
    }

    private static Markup line(String text) {
        return new Div(text);
    }

    private static Markup corrections(List<Correction> corrections) {
        var table = new DataTable(
                TEXTS.readOtherwise(),
                List.of(TEXTS.where(), TEXTS.written(), TEXTS.readAs(), TEXTS.why(), TEXTS.by()));
        for (Correction correction : corrections) {
            table.row(
                    TEXTS.fieldAndLine(correction.field(), correction.line()),
                    new Span(correction.original()),
                    new Span(correction.reading()),
                    new Span(correction.reason()),
                    new Span(correction.wasAccepted() ? TEXTS.acceptedByPerson() : TEXTS.readByRule()));
        }
        return new Card("corrections", TEXTS.corrections(), table);
    }
}
