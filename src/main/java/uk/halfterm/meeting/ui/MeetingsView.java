package uk.halfterm.meeting.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Names;
import uk.halfterm.identity.Role;
import uk.halfterm.meeting.MeetingId;
import uk.halfterm.meeting.MeetingState;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.meeting.Standing;
import uk.halfterm.shared.EnglishDates;

/** The expected meetings of the half term: a pair's own, to mark as held with one click, or a school's at a glance. */
@Route("meetings")
@PageTitle("Meetings · Halfterm")
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR"})
class MeetingsView extends Div implements BeforeEnterObserver {

    private final Standpoints standpoints;
    private final Meetings meetings;
    private final Accounts accounts;
    private final Curriculum curriculum;

    MeetingsView(Standpoints standpoints, Meetings meetings, Accounts accounts, Curriculum curriculum) {
        this.standpoints = standpoints;
        this.meetings = meetings;
        this.accounts = accounts;
        this.curriculum = curriculum;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var from = standpoints.here();
        var actor = from.actor();
        actor.requireRole(Role.MENTEE, Role.MENTOR, Role.INDUCTION_TUTOR);
        var header = new PageHeader("Meetings")
                .under(from.england().currentOrNext(from.today()).label());
        add(header);
        var standings = meetings.standings(from);
        if (actor.is(Role.INDUCTION_TUTOR)) {
            header.lead("Who has met, and whose meetings are behind. What a pair talks about stays with the pair.");
            showSchool(from, standings);
        } else {
            header.lead(
                    isMentor(from)
                            ? "One click says that you met. You can take it back."
                            : "When you and your mentor are expected to meet. Your mentor marks the meetings you have held.");
            showPairs(from, standings);
        }
    }

    private void showPairs(Standpoint from, List<Standing> standings) {
        if (standings.isEmpty()) {
            add(
                    isMentor(from)
                            ? new EmptyState(
                                    "You have no mentee at the moment.",
                                    "Your " + whoPairs(from)
                                            + " pairs mentors and mentees. Ask them if you expected to see somebody here.")
                            : new EmptyState(
                                    "You have no mentor at the moment.",
                                    "Your " + whoPairs(from) + " pairs mentors and mentees. Speak to them first."));
            return;
        }
        var names = names(standings);
        var hasSeveral = hasSeveralProgrammes(standings);
        standings.forEach(standing ->
                add(pairCard(from, standing, names.of(standing.pair().other(from.person())), hasSeveral)));
    }

    private static boolean hasSeveralProgrammes(List<Standing> standings) {
        return standings.stream()
                        .map(standing -> standing.pair().programme())
                        .distinct()
                        .count()
                > 1;
    }

    /** In the words of the programme that the person's pages are about. */
    private static String whoPairs(Standpoint from) {
        return from.mainProgramme()
                .map(from::programme)
                .map(programme -> switch (programme.rules().pairing()) {
                    case SAME_ORGANISATION -> programme.labels().inductionTutor();
                    case BY_LEAD -> programme.labels().programmeTeam();
                })
                .map(label -> label.name())
                .orElse("induction tutor");
    }

    private Component pairCard(Standpoint from, Standing standing, String name, boolean isNamed) {
        var pair = standing.pair();
        var programme = from.programme(pair.programme());
        var card =
                new Card("pair-" + programme.id().value() + "-" + pair.mentee().value(), name);
        if (isNamed) {
            var title = new Paragraph(programme.title());
            title.addClassNames("soft", "tight");
            card.add(title);
        }
        if (programme.plan().isEmpty()) {
            showUnplanned(card, from, programme);
        } else if (standing.meetings().isEmpty()) {
            card.add(nothingExpected(from, pair, programme));
        } else {
            var held = new Paragraph(
                    standing.held() + " of " + standing.expectedInAll() + " meetings held in this half term");
            held.addClassNames("soft", "small");
            var list = new TaskList();
            standing.meetings().forEach(meeting -> step(list, from, programme, meeting, name));
            card.add(held, list);
        }
        return card;
    }

    private static EmptyState nothingExpected(Standpoint from, Pair pair, ProgrammeSummary programme) {
        var isAway = pair.pace().deferrals().stream()
                .anyMatch(deferral -> deferral.period().contains(from.today()));
        return new EmptyState(
                "No meetings are expected in this half term.",
                isAway
                        ? "The programme stands still at the moment. Meetings return when it goes on."
                        : "They return with the next " + programme.level().name() + ".");
    }

    /** In a self-paced programme the pair chooses days and agendas itself. */
    private void showUnplanned(Card card, Standpoint from, ProgrammeSummary programme) {
        var agendas = curriculum.outline(from, programme.id()).stream()
                .flatMap(section -> section.all(ItemKind.AGENDA).stream())
                .toList();
        card.add(new EmptyState(
                "This programme sets no dates for meetings.",
                "The two of you agree when you meet, as it suits your work."
                        + (agendas.isEmpty() ? "" : " Choose an agenda for your next meeting:")));
        if (!agendas.isEmpty()) {
            var list = new OrderedList();
            agendas.forEach(agenda ->
                    list.add(new ListItem(new Anchor(ContentAddresses.item(programme, agenda), agenda.title()))));
            card.add(list);
        }
    }

    private void step(TaskList list, Standpoint from, ProgrammeSummary programme, MeetingSummary meeting, String name) {
        var agenda = meeting.agenda();
        var title = "Meeting " + meeting.number() + topic(agenda);
        var detail = "Week of " + EnglishDates.full(meeting.week().monday()) + " · "
                + EnglishDates.relative(meeting.on(), from.today());
        var status = status(meeting);
        var href = agenda == null ? null : ContentAddresses.item(programme, agenda);
        var tick = meeting.isHeld() ? Tick.DONE : Tick.OPEN;
        if (!isMentor(from) || meeting.state() == MeetingState.TO_COME) {
            list.step(tick, title, href, detail, status);
            return;
        }
        var act = meeting.isHeld()
                ? Buttons.plainAct("Undo", () -> {
                    meetings.undoHeld(standpoints.here(), meeting.id());
                    showAt(meeting.id());
                })
                : Buttons.quietAct("Mark as held", () -> {
                    meetings.markHeld(standpoints.here(), meeting.id());
                    showAt(meeting.id());
                });
        act.setId(buttonOf(meeting.id()));
        list.step(
                tick,
                title,
                href,
                detail,
                status,
                Buttons.naming(act, "meeting " + meeting.number() + " with " + name));
    }

    /** The button that was pressed is another one now; who works by keyboard stays at it. */
    private void showAt(MeetingId meeting) {
        show();
        getElement().executeJs("document.getElementById($0)?.focus()", buttonOf(meeting));
    }

    private static String buttonOf(MeetingId meeting) {
        return "held-" + meeting.value();
    }

    private static String topic(@Nullable ItemSummary agenda) {
        return agenda == null ? "" : ": " + agenda.title();
    }

    private static StatusTag status(MeetingSummary meeting) {
        return switch (meeting.state()) {
            case HELD -> StatusTag.ok("Held");
            case DUE -> StatusTag.due("Due this week");
            case OVERDUE -> StatusTag.late("Not marked");
            case TO_COME -> StatusTag.plain("To come");
        };
    }

    private void showSchool(Standpoint from, List<Standing> standings) {
        if (standings.isEmpty()) {
            add(new EmptyState(
                    "No pair meets at the moment.",
                    "Pair mentors and mentees under People; their meetings appear here."));
            return;
        }
        var names = names(standings);
        var hasSeveral = hasSeveralProgrammes(standings);
        var table = new DataTable(
                "Pairs of your school, those behind first",
                List.of("Mentee", "Mentor", "Last met", "Next due", "Held"));
        standings.stream()
                .sorted(Comparator.comparing(Standing::isBehind).reversed())
                .forEach(standing -> table.row(
                        names.of(standing.pair().mentee())
                                + (hasSeveral
                                        ? ", "
                                                + from.programme(standing.pair().programme())
                                                        .shortTitle()
                                        : ""),
                        new Span(names.of(standing.pair().mentor())),
                        new Span(standing.lastMet() == null ? "Not yet" : EnglishDates.date(standing.lastMet())),
                        nextDue(standing),
                        heldTag(standing)));
        add(table);
    }

    private static Component nextDue(Standing standing) {
        var next = standing.nextDue();
        return new Span(
                next == null
                        ? "None planned"
                        : "Week of " + EnglishDates.date(next.week().monday()));
    }

    private static Component heldTag(Standing standing) {
        if (standing.expectedInAll() == 0) {
            return StatusTag.plain("None expected");
        }
        var words = standing.held() + " of " + standing.expectedInAll();
        return standing.isBehind()
                ? StatusTag.late(words + ", " + standing.overdue() + " not marked")
                : StatusTag.plain(words);
    }

    private Names names(List<Standing> standings) {
        return accounts.namesOf(standings.stream()
                .map(Standing::pair)
                .flatMap(pair -> Stream.of(pair.mentee(), pair.mentor()))
                .toList());
    }

    private static boolean isMentor(Standpoint from) {
        return from.actor().is(Role.MENTOR);
    }
}
