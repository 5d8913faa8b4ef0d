package uk.halfterm.home;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.training.EventAddresses;
import uk.halfterm.training.Training;

/** A trainer's half term: the events to run, the blocks that are current, and what they still lack. */
@org.springframework.stereotype.Component
class TrainerHome {

    private static final int EVENTS_SHOWN = 6;

    private final Training training;
    private final Curriculum curriculum;

    TrainerHome(Training training, Curriculum curriculum) {
        this.training = training;
        this.curriculum = curriculum;
    }

    void fill(Div page, Standpoint from) {
        page.add(new PageHeader("Your half term")
                .under(from.england().currentOrNext(from.today()).label())
                .lead("Events to run, and what people are in."));
        var main = new Div(new Card("events", "Events to run", events(from)));
        page.add(new Columns(main, "Content", new Card("blocks", "What people are in", current(from))));
    }

    private Component[] events(Standpoint from) {
        var coming = training.coming(from, EVENTS_SHOWN);
        if (coming.isEmpty()) {
            return new Component[] {
                new EmptyState("No event is planned.", "Events appear here when a timetable is imported.")
            };
        }
        var all = new ArrayList<Component>();
        coming.forEach(event -> all.add(UpNext.tile(
                event, from.today(), CohortNames.among(from, from.cohort(event.cohort()), from.cohorts()))));
        all.add(new Paragraph(Buttons.quietLink(EventAddresses.EVENTS, "See the timetable")));
        return all.toArray(Component[]::new);
    }

    private Component current(Standpoint from) {
        var list = new TaskList();
        for (CohortSummary cohort : from.cohorts()) {
            if (from.stateOf(cohort) instanceof ProgrammeState.Running running) {
                var programme = from.programme(cohort.programme());
                running.sections().stream()
                        .flatMap(number -> section(from, programme, number).stream())
                        .forEach(section -> step(list, programme, cohort, section));
            }
        }
        return list.getComponentCount() == 0 ? new EmptyState("No cohort is in its programme today.", "") : list;
    }

    private Optional<SectionDetail> section(Standpoint from, ProgrammeSummary programme, int number) {
        return curriculum.outline(from, programme.id()).stream()
                .filter(one -> one.section().number() == number)
                .findFirst();
    }

    private static void step(TaskList list, ProgrammeSummary programme, CohortSummary cohort, SectionDetail section) {
        var detail = programme.shortTitle() + ", " + cohort.label() + " cohort";
        if (section.section().isAnnounced()) {
            list.step(Tick.OPEN, section.section().heading(), null, detail, StatusTag.due("Coming soon"));
            return;
        }
        var missing = expectedOf(programme).stream()
                .filter(kind -> section.all(kind).isEmpty())
                .count();
        list.step(
                missing == 0 ? Tick.DONE : Tick.HALF,
                section.section().heading(),
                ContentAddresses.section(programme, section.section().ref()),
                detail,
                missing == 0
                        ? StatusTag.ok("Complete")
                        : StatusTag.due(missing == 1 ? "1 kind of item missing" : missing + " kinds of item missing"));
    }

    /** A programme of short pages need not have parts, and one of parts no pages; every other kind that people see is expected. */
    private static Set<ItemKind> expectedOf(ProgrammeSummary programme) {
        var kinds = EnumSet.noneOf(ItemKind.class);
        kinds.addAll(programme.audiences().menteeSees());
        kinds.addAll(programme.audiences().mentorSees());
        if (kinds.contains(ItemKind.PART)) {
            kinds.remove(ItemKind.PAGE);
        }
        return kinds;
    }
}
