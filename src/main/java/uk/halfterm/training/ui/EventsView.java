package uk.halfterm.training.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.annotation.Value;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.cohort.WhyOutside;
import uk.halfterm.design.Announcement;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.FoldingTabs;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.NotFound;
import uk.halfterm.training.Correction;
import uk.halfterm.training.EventAddresses;
import uk.halfterm.training.Training;

/** A person's own training events by term, or, for those who run cohorts, the whole timetable of one. */
@Route(EventAddresses.EVENTS)
@RolesAllowed({"MENTEE", "MENTOR", "TRAINER", "PROGRAMME_LEAD"})
class EventsView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final EventsTexts TEXTS = EventsTexts.TEXTS;

    private final Standpoints standpoints;
    private final Training training;
    private final String helpAddress;

    EventsView(Standpoints standpoints, Training training, @Value("${halfterm.help-address}") String helpAddress) {
        this.standpoints = standpoints;
        this.training = training;
        this.helpAddress = helpAddress;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var from = standpoints.here();
        from.actor().requireRole(Role.MENTEE, Role.MENTOR, Role.TRAINER, Role.PROGRAMME_LEAD);
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(EventAddresses.COHORT)
                .map(text -> CohortId.ofAddress(text).orElseThrow(EventsView::noSuchCohort));
        if (from.actor().is(Role.MENTEE, Role.MENTOR)) {
            asked.ifPresent(cohort -> requireOwn(from, cohort));
            showOwn(from);
            return;
        }
        var cohorts = withTimetable(from);
        if (asked.isEmpty() && cohorts.isEmpty()) {
            showNoCohort();
            return;
        }
        showCohort(from, cohorts, asked.orElseGet(() -> runningCohort(from, cohorts)));
    }

    /** Of a link that somebody was sent, those in its cohort find their own events behind it. */
    private static void requireOwn(Standpoint from, CohortId cohort) {
        if (from.positions().stream().noneMatch(one -> one.cohort().id().equals(cohort))) {
            throw noSuchCohort();
        }
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
        if (terms.isEmpty()) {
            add(WhyOutside.of(from)
                    .map(why -> new EmptyState(why, TEXTS.noneOutside()))
                    .orElseGet(() -> new EmptyState(TEXTS.noneAtTheMoment(), TEXTS.noneAtTheMomentNext())));
            return;
        }
        new OwnTerms(from.england().currentOrNext(from.today()).term(), from.today())
                .drawn(terms)
                .forEach(this::add);
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
        new GridTables(grid, from.england().currentOrNext(from.today()).term(), from.today())
                .drawn()
                .forEach(this::add);
        new CorrectionTables(helpAddress, training.mayAccept(from, id), correction -> accept(id, correction))
                .drawn(training.corrections(from, id))
                .forEach(this::add);
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

    /** Cohorts that are over stand folded after those that run or are to come. */
    private static Markup choice(Standpoint from, List<CohortSummary> cohorts, CohortId here) {
        var tabs = new FoldingTabs(TEXTS.choice(), TEXTS::ended);
        cohorts.forEach(cohort -> tabs.tab(
                EventAddresses.of(cohort.id()),
                name(from, cohort, cohorts),
                cohort.id().equals(here),
                from.stateOf(cohort) instanceof ProgrammeState.Finished));
        return tabs.drawn();
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

    private void accept(CohortId cohort, Correction correction) {
        training.acceptCorrection(standpoints.here(), cohort, correction);
        var from = standpoints.here();
        removeAll();
        showCohort(from, withTimetable(from), cohort);
        Announcement.say(TEXTS.isRight(correction.original(), correction.reading()));
    }
}
