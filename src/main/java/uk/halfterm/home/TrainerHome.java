package uk.halfterm.home;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.KindWords;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.H3;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.training.EventAddresses;
import uk.halfterm.training.EventSummary;
import uk.halfterm.training.Training;

/** A trainer's half term: the events to run, the blocks that are current, and what they still lack. */
@org.springframework.stereotype.Component
class TrainerHome {

    private static final TrainerHomeTexts TEXTS = TrainerHomeTexts.TEXTS;

    private static final int EVENTS_SHOWN = 6;

    private final Training training;
    private final Curriculum curriculum;

    TrainerHome(Training training, Curriculum curriculum) {
        this.training = training;
        this.curriculum = curriculum;
    }

    void fill(Div page, Standpoint from) {
        page.add(new PageHeader(TEXTS.title())
                .under(from.england().currentOrNext(from.today()).label())
                .lead(TEXTS.lead()));
        page.add(new Card("events", TEXTS.events(), events(from)));
        page.add(new Card("blocks", TEXTS.current(), current(from)));
    }

    /** Those of this half term first; what is further off stands under a title of its own. */
    private Markup[] events(Standpoint from) {
        var coming = training.coming(from, EVENTS_SHOWN);
        if (coming.isEmpty()) {
            return new Markup[] {new EmptyState(TEXTS.noEvent(), TEXTS.byTimetable())};
        }
        var end = from.england().currentOrNext(from.today()).last();
        var soon = coming.stream()
                .filter(event -> !event.times().day().isAfter(end))
                .toList();
        var later = coming.stream().filter(event -> !soon.contains(event)).toList();
        var all = new ArrayList<Markup>();
        if (soon.isEmpty()) {
            all.add(new Paragraph(TEXTS.noneThisHalfTerm()));
        }
        soon.forEach(event -> all.add(tile(from, event)));
        if (!later.isEmpty()) {
            all.add(new H3(TEXTS.later()));
            later.forEach(event -> all.add(tile(from, event)));
        }
        all.add(new Paragraph(Buttons.quietLink(EventAddresses.EVENTS, TEXTS.seeTimetable())));
        return all.toArray(Markup[]::new);
    }

    private static Markup tile(Standpoint from, EventSummary event) {
        return UpNext.tile(event, from.today(), CohortNames.among(from, from.cohort(event.cohort()), from.cohorts()));
    }

    private Markup current(Standpoint from) {
        var list = new TaskList();
        for (CohortSummary cohort : from.cohorts()) {
            if (from.stateOf(cohort) instanceof ProgrammeState.Running running) {
                var programme = from.programme(cohort.programme());
                running.sections().stream()
                        .flatMap(number -> section(from, programme, number).stream())
                        .forEach(section -> step(list, programme, cohort, section));
            }
        }
        return list.isEmpty() ? new EmptyState(TEXTS.nobodyRuns(), "") : list;
    }

    private Optional<SectionDetail> section(Standpoint from, ProgrammeSummary programme, int number) {
        return curriculum.outline(from, programme.id()).stream()
                .filter(one -> one.section().number() == number)
                .findFirst();
    }

    private static void step(TaskList list, ProgrammeSummary programme, CohortSummary cohort, SectionDetail section) {
        var cohortName = TEXTS.cohort(programme.shortTitle(), cohort.label());
        if (section.section().isAnnounced()) {
            list.step(Tick.NONE, section.section().heading(), null, cohortName, StatusTag.plain(TEXTS.comingSoon()));
            return;
        }
        var missing = expectedOf(programme).stream()
                .filter(kind -> section.all(kind).isEmpty())
                .map(KindWords::of)
                .toList();
        list.step(
                Tick.NONE,
                section.section().heading(),
                ContentAddresses.section(programme, section.section().ref()),
                missing.isEmpty() ? cohortName : TEXTS.missing(cohortName, String.join(", ", missing)),
                missing.isEmpty() ? StatusTag.ok(TEXTS.ready()) : StatusTag.due(TEXTS.partly()));
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
