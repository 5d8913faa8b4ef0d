package uk.halfterm.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.identity.Actor;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.training.EventSummary;
import uk.halfterm.training.Training;

/** A trainer's half term: the events to run, the blocks that are current, and what they still lack. */
@Component
class TrainerHome {

    private static final int EVENTS_SHOWN = 6;
    private static final List<ItemKind> A_COMPLETE_BLOCK_HAS = List.of(
            ItemKind.PART, ItemKind.WEBINAR, ItemKind.READING, ItemKind.PODCAST, ItemKind.AGENDA, ItemKind.SURVEY);

    private final Cohorts cohorts;
    private final Training training;
    private final Curriculum curriculum;
    private final SchoolCalendars calendars;

    TrainerHome(Cohorts cohorts, Training training, Curriculum curriculum, SchoolCalendars calendars) {
        this.cohorts = cohorts;
        this.training = training;
        this.curriculum = curriculum;
        this.calendars = calendars;
    }

    void fill(Div page, Actor actor, LocalDate today) {
        page.add(new PageHeader("Your half term")
                .under(calendars.england().currentOrNext(today).label())
                .lead("Events to run, and the blocks people are in."));
        var main = new Div(new Card("events", "Events to run", events(actor, today)));
        var beside = new Aside(new Card("blocks", "Blocks people are in", blocks(actor, today)));
        beside.setAriaLabel("Content");
        var columns = new Div(main, beside);
        columns.addClassName("cols");
        page.add(columns);
    }

    private List<CohortSummary> cohortsOf(Actor actor) {
        return cohorts.all().stream()
                .filter(cohort -> actor.scope().coversCohort(cohort.id().value()))
                .toList();
    }

    private com.vaadin.flow.component.Component[] events(Actor actor, LocalDate today) {
        var coming = cohortsOf(actor).stream()
                .flatMap(cohort -> training.grid(actor, cohort.id()).rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.events().stream())
                .filter(event -> !event.isOver(today))
                .distinct()
                .sorted(Comparator.comparing(
                        (EventSummary event) -> event.times().starts()))
                .limit(EVENTS_SHOWN)
                .toList();
        if (coming.isEmpty()) {
            return new com.vaadin.flow.component.Component[] {
                new EmptyState("No event is planned.", "Events appear here when a timetable is imported.")
            };
        }
        var tiles = coming.stream().map(event -> UpNext.tile(event, today)).toList();
        var all = new java.util.ArrayList<com.vaadin.flow.component.Component>(tiles);
        all.add(new Paragraph(Buttons.quietLink("events", "See the timetable")));
        return all.toArray(com.vaadin.flow.component.Component[]::new);
    }

    private com.vaadin.flow.component.Component blocks(Actor actor, LocalDate today) {
        var list = new TaskList();
        for (CohortSummary cohort : cohortsOf(actor)) {
            if (cohorts.programmeState(cohort.id(), today) instanceof ProgrammeState.Running running) {
                var block = curriculum.block(actor, ProgrammeId.of(cohort.programme()), running.block());
                var missing = A_COMPLETE_BLOCK_HAS.stream()
                        .filter(kind -> block.items(kind).isEmpty())
                        .count();
                list.step(
                        missing == 0 ? Tick.DONE : Tick.HALF,
                        "Block " + running.block() + ": " + block.block().title(),
                        "blocks/" + running.block(),
                        cohort.label() + " cohort",
                        missing == 0
                                ? StatusTag.ok("Complete")
                                : StatusTag.due(
                                        missing == 1 ? "1 kind of item missing" : missing + " kinds of item missing"));
            }
        }
        return list.getComponentCount() == 0 ? new EmptyState("No cohort is in a block today.", "") : list;
    }
}
