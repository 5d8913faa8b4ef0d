package uk.halfterm.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.ProgressMeter;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.learning.SectionProgress;
import uk.halfterm.meeting.MeetingState;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.meeting.Standing;
import uk.halfterm.shared.EnglishDates;

import static uk.halfterm.design.TaskList.Tick.DONE;
import static uk.halfterm.design.TaskList.Tick.HALF;
import static uk.halfterm.design.TaskList.Tick.OPEN;

/** A mentor's half term: the checklist of the programme with how far each step is, their mentees, what comes next (seed 004). */
@Component
class MentorHome {

    private final HalfTermPage halfTerm;
    private final Meetings meetings;
    private final Standpoints standpoints;

    MentorHome(HalfTermPage halfTerm, Meetings meetings, Standpoints standpoints) {
        this.halfTerm = halfTerm;
        this.meetings = meetings;
        this.standpoints = standpoints;
    }

    void fill(Div page, Standpoint from, Runnable refresh) {
        halfTerm.begin(page, from).ifPresent(visit -> show(page, visit, refresh));
    }

    private void show(Div page, Visit visit, Runnable refresh) {
        var main = new Div();
        what(visit.first(), visit, "checklist", Checklists.title(visit.first())).ifPresent(main::add);
        main.add(new Card("mentees", "Your mentees", mentees(visit, refresh)));
        for (OwnPart other : visit.others()) {
            main.add(OtherProgramme.heading(other));
            what(other, visit, "checklist-" + other.programme().id(), Checklists.titleOfOther(other))
                    .ifPresent(main::add);
        }
        new Changes(visit.today()).events(visit.terms()).card().ifPresent(main::addComponentAsFirst);
        var beside = new ArrayList<Card>();
        beside.add(nextMeeting(visit));
        visit.term().ifPresent(_ -> beside.add(UpNext.event(visit)));
        HelpCard.of(visit.first()).ifPresent(beside::add);
        page.add(new Columns(main, "Coming up", beside.toArray(Card[]::new)));
    }

    /** The checklist of a programme; for one that a mentor studies at a pace of their own, what to go on with. */
    private static Optional<Card> what(OwnPart part, Visit visit, String id, String title) {
        if (part.position() instanceof Position.SelfPaced
                && part.progressInAll().countAll() > 0) {
            return Optional.of(study(part, id, title));
        }
        return checklist(part, visit, id, title);
    }

    private static Card study(OwnPart part, String id, String title) {
        var progress = part.progressInAll();
        var meter = new ProgressMeter(
                progress.countDone(),
                progress.countAll(),
                progress.countDone() + " of " + progress.countAll() + " done, " + progress.minutesLeft()
                        + " minutes left");
        var next = part.learning().next();
        if (next.isEmpty()) {
            return new Card(
                    id,
                    title,
                    meter,
                    new Paragraph("You have done everything in it. Well done."),
                    new Paragraph(Buttons.quietLink(part.sectionPath(), "Look back")));
        }
        var item = next.get();
        return new Card(
                id,
                title,
                new Paragraph("Next: " + item.title() + ". " + item.minutes() + " minutes."),
                new Paragraph(Buttons.link(part.path(item), progress.isStarted() ? "Go on" : "Start")),
                meter);
    }

    private static Optional<Card> checklist(OwnPart part, Visit visit, String id, String title) {
        var steps = part.programme().checklist(part.audience());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var list = new TaskList();
        for (ChecklistStep step : steps) {
            switch (step.task()) {
                case DOWNLOAD -> download(list, step, part);
                case PREPARE -> prepare(list, step, part);
                case PLAN_MEETING -> planMeeting(list, step, part);
                case MEET -> meet(list, step, part);
                case DROP_IN -> list.step(OPEN, step.title(), null, step.detail(), StatusTag.plain("Optional"));
                case EVENT -> Steps.event(list, step, part, visit);
                case SELF_STUDY, SURVEY -> list.step(OPEN, step.title(), part.sectionPath(), step.detail());
            }
        }
        var card = new Card(id, title);
        HalfTermPage.asked(part).ifPresent(card::add);
        card.add(list);
        return Optional.of(card);
    }

    private static void download(TaskList list, ChecklistStep step, OwnPart part) {
        var section = part.current().stream()
                .filter(one -> !one.all(ItemKind.AGENDA).isEmpty())
                .findFirst();
        if (section.isEmpty()) {
            list.step(
                    OPEN,
                    step.title(),
                    null,
                    "This " + part.word() + " has no agendas yet.",
                    StatusTag.plain("Nothing to do"));
            return;
        }
        var downloaded = part.learning().progress(section.get()).packDownloadedAt();
        var agendas = section.get().all(ItemKind.AGENDA).size();
        var detail = agendas + " agendas, one pack."
                + (downloaded == null
                        ? ""
                        : " Downloaded on "
                                + EnglishDates.date(
                                        downloaded.atZone(EnglishDates.LONDON).toLocalDate()) + ".");
        var link = new Anchor(
                ContentAddresses.pack(part.programme(), section.get().section().ref()),
                downloaded == null ? "Download" : "Download again");
        link.addClassNames("btn", "quiet");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        if (downloaded == null) {
            list.step(OPEN, step.title(), null, detail, link);
        } else {
            list.step(DONE, step.title(), null, detail, StatusTag.ok("Done"), link);
        }
    }

    private static void prepare(TaskList list, ChecklistStep step, OwnPart part) {
        var evidence = part.counted();
        if (evidence.isEmpty()) {
            list.step(
                    OPEN,
                    step.title(),
                    null,
                    "This " + part.word() + " has nothing to prepare from yet. Its agendas carry the evidence.",
                    StatusTag.plain("Nothing to do"));
            return;
        }
        var path = part.path(evidence.getFirst());
        if (part.progress().isComplete()) {
            list.step(DONE, step.title(), path, step.detail(), StatusTag.ok("Done"));
            return;
        }
        var begun = part.learning().bookmark().filter(mark -> evidence.contains(mark.item()) && mark.position() > 0);
        if (begun.isPresent()) {
            var item = begun.get().item();
            list.step(
                    HALF,
                    step.title(),
                    part.path(item),
                    (anyIsEnough(part) ? "Any one is enough. " : "") + "You have begun: " + item.title() + ".",
                    Buttons.link(part.path(item), "Resume"));
        } else {
            list.step(OPEN, step.title(), path, step.detail(), StatusTag.plain("Not started"));
        }
    }

    private static boolean anyIsEnough(OwnPart part) {
        return part.section()
                .map(part.learning()::progress)
                .filter(SectionProgress::anyIsEnough)
                .isPresent();
    }

    private static void planMeeting(TaskList list, ChecklistStep step, OwnPart part) {
        var next = part.nextMeetingOrNull();
        var agenda = next == null ? null : next.agenda();
        if (next == null || agenda == null) {
            var agendas = part.agendasInAll();
            if (part.position() instanceof Position.SelfPaced && !agendas.isEmpty()) {
                var item = agendas.stream()
                        .filter(one -> !part.learning().isDone(one.id()))
                        .findFirst()
                        .orElse(agendas.getFirst());
                list.step(OPEN, step.title(), part.path(item), item.title() + ". " + item.ownMinutes() + " minutes.");
                return;
            }
            list.step(OPEN, step.title(), null, "No meeting is planned.", StatusTag.plain("Nothing to do"));
            return;
        }
        var detail = "Meeting " + next.number() + ": " + agenda.title() + ". " + agenda.ownMinutes() + " minutes.";
        var ready = part.learning().isDone(agenda.id());
        list.step(
                ready ? DONE : OPEN,
                step.title(),
                part.path(agenda),
                detail,
                ready
                        ? StatusTag.ok("Done")
                        : next.state() == MeetingState.DUE
                                ? StatusTag.due("Due this week")
                                : StatusTag.plain(EnglishDates.relative(
                                        next.on(), part.from().today())));
    }

    private static void meet(TaskList list, ChecklistStep step, OwnPart part) {
        if (part.position() instanceof Position.SelfPaced) {
            list.step(OPEN, step.title(), "meetings", step.detail(), StatusTag.plain("As you agree"));
            return;
        }
        int held = part.standings().stream().mapToInt(Standing::held).sum();
        int all = part.standings().stream().mapToInt(Standing::expectedInAll).sum();
        int overdue = part.standings().stream().mapToInt(Standing::overdue).sum();
        var tick = all > 0 && held == all ? DONE : held > 0 ? HALF : OPEN;
        var words = held + " of " + all;
        list.step(
                tick,
                step.title(),
                "meetings",
                held + " of " + all + " meetings held." + (overdue > 0 ? " " + overdue + " not marked yet." : ""),
                overdue > 0 ? StatusTag.late(words) : tick == DONE ? StatusTag.ok("Done") : StatusTag.plain(words));
    }

    private com.vaadin.flow.component.Component mentees(Visit visit, Runnable refresh) {
        if (visit.standings().isEmpty()) {
            return new EmptyState(
                    "You have no mentee at the moment.",
                    "Your induction tutor pairs mentors and mentees. Ask them if you expected to see somebody here.");
        }
        var table = new DataTable(
                "Where you stand with each of them", List.of("Mentee", "Last met", "Next due", "Held", "This week"));
        for (OwnPart part : visit.parts()) {
            for (Standing standing : part.standings()) {
                row(table, part, standing, visit, refresh);
            }
        }
        return table;
    }

    private void row(DataTable table, OwnPart part, Standing standing, Visit visit, Runnable refresh) {
        var name = visit.names().of(standing.pair().mentee());
        var shown = new Span(
                visit.hasPairsInSeveral() ? name + ", " + part.programme().shortTitle() : name);
        if (part.position() instanceof Position.SelfPaced) { // they agree when to meet, and nobody counts
            table.row(
                    shown,
                    new Span("Not recorded"),
                    new Span("As you agree"),
                    new Span("Not counted"),
                    new Span("Nothing due"));
            return;
        }
        var next = standing.nextDue();
        table.row(
                shown,
                new Span(standing.lastMet() == null ? "Not yet" : EnglishDates.date(standing.lastMet())),
                new Span(
                        next == null
                                ? "None planned"
                                : "Week of " + EnglishDates.date(next.week().monday())),
                StatusTag.plain(standing.held() + " of " + standing.expectedInAll()),
                thisWeek(next, name, refresh));
    }

    private com.vaadin.flow.component.Component thisWeek(@Nullable MeetingSummary next, String name, Runnable refresh) {
        if (next == null || next.state() != MeetingState.DUE) {
            return new Span("Nothing due");
        }
        var mark = Buttons.quietAct("Mark as held", () -> {
            meetings.markHeld(standpoints.here(), next.id());
            refresh.run();
        });
        return Buttons.naming(mark, "this week's meeting with " + name);
    }

    private static Card nextMeeting(Visit visit) {
        record Next(OwnPart part, Standing standing, MeetingSummary meeting) {}
        return visit.parts().stream()
                .flatMap(part -> part.standings().stream()
                        .filter(standing -> standing.nextDue() != null)
                        .map(standing -> new Next(part, standing, Objects.requireNonNull(standing.nextDue()))))
                .min(Comparator.comparing(next -> next.meeting().on()))
                .map(next -> {
                    var agenda = next.meeting().agenda();
                    return UpNext.meeting(
                            next.part(),
                            next.meeting(),
                            "With " + visit.names().of(next.standing().pair().mentee()),
                            agenda == null ? "" : agenda.title());
                })
                .orElseGet(() -> UpNext.meeting(visit.first(), null, "", ""));
    }
}
