package uk.halfterm.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.identity.Actor;
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

    private static final Set<ItemKind> EVIDENCE = Set.of(ItemKind.WEBINAR, ItemKind.READING, ItemKind.PODCAST);

    private final HalfTermPage halfTerm;
    private final Curriculum curriculum;
    private final Meetings meetings;

    MentorHome(HalfTermPage halfTerm, Curriculum curriculum, Meetings meetings) {
        this.halfTerm = halfTerm;
        this.curriculum = curriculum;
        this.meetings = meetings;
    }

    void fill(Div page, Actor actor, LocalDate today, Runnable refresh) {
        halfTerm.begin(page, actor, today).ifPresent(visit -> show(page, visit, refresh));
    }

    private void show(Div page, Visit visit, Runnable refresh) {
        var main = new Div(
                new Card("checklist", "Your half term", checklist(visit)),
                new Card("mentees", "Your mentees", mentees(visit, refresh)));
        new Changes(visit.today()).events(visit.terms()).card().ifPresent(main::addComponentAsFirst);
        page.add(new Columns(main, "Coming up", nextMeeting(visit), UpNext.event(visit)));
    }

    private TaskList checklist(Visit visit) {
        var list = new TaskList();
        for (ChecklistStep step : visit.programme().checklist(Audience.MENTOR)) {
            switch (step.task()) {
                case DOWNLOAD -> download(list, step, visit);
                case PREPARE -> prepare(list, step, visit);
                case PLAN_MEETING -> planMeeting(list, step, visit);
                case MEET -> meet(list, step, visit);
                case DROP_IN -> list.step(OPEN, step.title(), null, step.detail(), StatusTag.plain("Optional"));
                case EVENT -> Steps.event(list, step, visit);
                case SELF_STUDY, SURVEY -> list.step(OPEN, step.title(), visit.blockPath(), step.detail());
            }
        }
        return list;
    }

    private static void download(TaskList list, ChecklistStep step, Visit visit) {
        var downloaded = visit.progress().packDownloadedAt();
        var agendas = visit.block().items(ItemKind.AGENDA).size();
        var detail = agendas + " agendas, one pack."
                + (downloaded == null
                        ? ""
                        : " Downloaded on "
                                + EnglishDates.date(
                                        downloaded.atZone(EnglishDates.LONDON).toLocalDate()) + ".");
        var link = new Anchor(visit.blockPath() + "/pack", downloaded == null ? "Download" : "Download again");
        link.addClassNames("btn", "quiet");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        if (downloaded == null) {
            list.step(OPEN, step.title(), null, detail, link);
        } else {
            list.step(DONE, step.title(), null, detail, StatusTag.ok("Done"), link);
        }
    }

    private void prepare(TaskList list, ChecklistStep step, Visit visit) {
        var evidence = visit.block().items().stream()
                .filter(item -> EVIDENCE.contains(item.kind()))
                .toList();
        if (evidence.isEmpty()) {
            list.step(
                    OPEN,
                    step.title(),
                    null,
                    "This block has no webinar, reading or podcast yet. Its agendas carry the evidence.",
                    StatusTag.plain("Nothing to do"));
            return;
        }
        var path = visit.path(evidence.getFirst());
        if (visit.progress().prepared()) {
            list.step(DONE, step.title(), path, step.detail(), StatusTag.ok("Done"));
            return;
        }
        var begun = visit.leftOff().filter(place -> evidence.contains(place.item()) && place.position() > 0);
        if (begun.isPresent()) {
            var item = begun.get().item();
            list.step(
                    HALF,
                    step.title(),
                    visit.path(item),
                    "Any one is enough. You have begun: " + item.title() + ".",
                    Buttons.link(visit.path(item), "Resume"));
        } else {
            list.step(OPEN, step.title(), path, step.detail(), StatusTag.plain("Not started"));
        }
    }

    private void planMeeting(TaskList list, ChecklistStep step, Visit visit) {
        var next = visit.nextMeeting();
        var agenda = next.map(MeetingSummary::agenda);
        if (agenda.isEmpty()) {
            list.step(OPEN, step.title(), null, "No meeting is planned.", StatusTag.plain("Nothing to do"));
            return;
        }
        var item = curriculum.itemSummary(visit.actor(), agenda.get());
        var detail = "Meeting " + next.get().number() + ": " + item.title() + ". " + item.ownMinutes() + " minutes.";
        var block = visit.progressByBlock().get(item.ref().block());
        var ready = block != null && block.isDone(item.ref());
        list.step(
                ready ? DONE : OPEN,
                step.title(),
                visit.path(item),
                detail,
                ready
                        ? StatusTag.ok("Done")
                        : next.get().state() == MeetingState.DUE
                                ? StatusTag.due("Due this week")
                                : StatusTag.plain(
                                        EnglishDates.relative(next.get().on(), visit.today())));
    }

    private static void meet(TaskList list, ChecklistStep step, Visit visit) {
        int held = visit.standings().stream().mapToInt(Standing::held).sum();
        int all = visit.standings().stream().mapToInt(Standing::expectedInAll).sum();
        int overdue = visit.standings().stream().mapToInt(Standing::overdue).sum();
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
        for (Standing standing : visit.standings()) {
            var name = visit.names().of(standing.pair().mentee());
            var next = standing.nextDue();
            table.row(
                    new Span(name),
                    new Span(standing.lastMet() == null ? "Not yet" : EnglishDates.date(standing.lastMet())),
                    new Span(
                            next == null
                                    ? "None planned"
                                    : "Week of " + EnglishDates.date(next.week().monday())),
                    StatusTag.plain(standing.held() + " of " + standing.expectedInAll()),
                    thisWeek(visit.actor(), next, name, refresh));
        }
        return table;
    }

    private com.vaadin.flow.component.Component thisWeek(
            Actor actor, @Nullable MeetingSummary next, String name, Runnable refresh) {
        if (next == null || next.state() != MeetingState.DUE) {
            return new Span("Nothing due");
        }
        var mark = Buttons.quietAct("Mark as held", () -> {
            meetings.markHeld(actor, next.id());
            refresh.run();
        });
        return Buttons.naming(mark, "this week's meeting with " + name);
    }

    private Card nextMeeting(Visit visit) {
        var standing = visit.standings().stream()
                .filter(one -> one.nextDue() != null
                        && one.nextDue().equals(visit.nextMeeting().orElse(null)))
                .findFirst();
        var next = visit.nextMeeting().orElse(null);
        var agenda = next == null ? null : next.agenda();
        return UpNext.meeting(
                next,
                standing.map(one -> "With " + visit.names().of(one.pair().mentee()))
                        .orElse(""),
                agenda == null
                        ? ""
                        : curriculum.itemSummary(visit.actor(), agenda).title(),
                visit.today());
    }
}
