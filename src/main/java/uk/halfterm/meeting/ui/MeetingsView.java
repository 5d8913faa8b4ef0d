package uk.halfterm.meeting.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.Pair;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Names;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.meeting.MeetingState;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.meeting.Standing;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.EnglishDates;

/** The expected meetings of the half term: a pair's own, to mark as held with one click, or a school's at a glance. */
@Route("meetings")
@PageTitle("Meetings · Halfterm")
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR"})
class MeetingsView extends Div implements BeforeEnterObserver {

    private final SignedIn signedIn;
    private final Meetings meetings;
    private final Cohorts cohorts;
    private final Accounts accounts;
    private final Curriculum curriculum;
    private final SchoolCalendars calendars;
    private final Clock clock;

    MeetingsView(
            SignedIn signedIn,
            Meetings meetings,
            Cohorts cohorts,
            Accounts accounts,
            Curriculum curriculum,
            SchoolCalendars calendars,
            Clock clock) {
        this.signedIn = signedIn;
        this.meetings = meetings;
        this.cohorts = cohorts;
        this.accounts = accounts;
        this.curriculum = curriculum;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var actor = signedIn.actor();
        actor.requireRole(Role.MENTEE, Role.MENTOR, Role.INDUCTION_TUTOR);
        var today = LocalDate.now(clock);
        var header = new PageHeader("Meetings")
                .under(calendars.england().currentOrNext(today).label());
        add(header);
        if (actor.is(Role.INDUCTION_TUTOR)) {
            header.lead("Who has met, and whose meetings are behind. What a pair talks about stays with the pair.");
            showSchool(actor, today);
        } else {
            header.lead(
                    actor.is(Role.MENTOR)
                            ? "One click says that you met. You can take it back."
                            : "When you and your mentor are expected to meet. Your mentor marks the meetings you have held.");
            showPairs(actor, today);
        }
    }

    private void showPairs(Actor actor, LocalDate today) {
        var pairs = cohorts.pairsOf(actor, today);
        if (pairs.isEmpty()) {
            add(
                    actor.is(Role.MENTOR)
                            ? new EmptyState(
                                    "You have no mentee at the moment.",
                                    "Your induction tutor pairs mentors and mentees. Ask them if you expected to see somebody here.")
                            : new EmptyState(
                                    "You have no mentor at the moment.",
                                    "Your induction tutor pairs mentors and mentees. Speak to them first."));
            return;
        }
        var names = names(pairs);
        for (Pair pair : pairs) {
            var other = actor.is(Role.MENTOR) ? pair.mentee() : pair.mentor();
            add(pairCard(actor, pair, names.of(other), today));
        }
    }

    private Component pairCard(Actor actor, Pair pair, String name, LocalDate today) {
        var all = meetings.halfTerm(actor, pair, today);
        var id = "pair-" + pair.mentee().value();
        if (all.isEmpty()) {
            return new Card(
                    id,
                    name,
                    new EmptyState("No meetings are expected in this half term.", "They return with the next block."));
        }
        var list = new TaskList();
        all.forEach(meeting -> step(list, actor, meeting, name, today));
        var held = all.stream().filter(MeetingSummary::isHeld).count();
        var count = new Paragraph(held + " of " + all.size() + " meetings held in this half term");
        count.addClassNames("soft", "small");
        return new Card(id, name, count, list);
    }

    private void step(TaskList list, Actor actor, MeetingSummary meeting, String name, LocalDate today) {
        var agenda = meeting.agenda();
        var title = "Meeting " + meeting.number() + (agenda == null ? "" : ": " + topic(actor, agenda));
        var detail = "Week of " + EnglishDates.full(meeting.week().monday()) + " · "
                + EnglishDates.relative(meeting.on(), today);
        var status = status(meeting);
        var href = agenda == null ? null : "blocks/" + agenda.block() + "/" + agenda.slug();
        var tick = meeting.isHeld() ? Tick.DONE : Tick.OPEN;
        if (!actor.is(Role.MENTOR) || meeting.state() == MeetingState.TO_COME) {
            list.step(tick, title, href, detail, status);
        } else if (meeting.isHeld()) {
            var undo = Buttons.plainAct("Undo", () -> {
                meetings.undoHeld(signedIn.actor(), meeting.id());
                show();
            });
            list.step(
                    tick,
                    title,
                    href,
                    detail,
                    status,
                    Buttons.naming(undo, "meeting " + meeting.number() + " with " + name));
        } else {
            var mark = Buttons.quietAct("Mark as held", () -> {
                meetings.markHeld(signedIn.actor(), meeting.id());
                show();
            });
            list.step(
                    tick,
                    title,
                    href,
                    detail,
                    status,
                    Buttons.naming(mark, "meeting " + meeting.number() + " with " + name));
        }
    }

    private String topic(Actor actor, ItemRef agenda) {
        return curriculum.itemSummary(actor, agenda).title();
    }

    private static StatusTag status(MeetingSummary meeting) {
        return switch (meeting.state()) {
            case HELD -> StatusTag.ok("Held");
            case DUE -> StatusTag.due("Due this week");
            case OVERDUE -> StatusTag.late("Not marked");
            case TO_COME -> StatusTag.plain("To come");
        };
    }

    private void showSchool(Actor tutor, LocalDate today) {
        var standings = meetings.standings(tutor, today);
        if (standings.isEmpty()) {
            add(new EmptyState(
                    "No pair meets at the moment.",
                    "Pair mentors and mentees under People; their meetings appear here."));
            return;
        }
        var names = names(standings.stream().map(Standing::pair).toList());
        var table = new DataTable(
                "Pairs of your school, those behind first",
                List.of("Mentee", "Mentor", "Last met", "Next due", "Held"));
        Stream.concat(
                        standings.stream().filter(Standing::isBehind),
                        standings.stream().filter(standing -> !standing.isBehind()))
                .forEach(standing -> table.row(
                        names.of(standing.pair().mentee()),
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
        var words = standing.held() + " of " + standing.expectedInAll();
        return standing.isBehind()
                ? StatusTag.late(words + ", " + standing.overdue() + " not marked")
                : StatusTag.plain(words);
    }

    private Names names(List<Pair> pairs) {
        return accounts.namesOf(pairs.stream()
                .flatMap(pair -> Stream.of(pair.mentee(), pair.mentor()))
                .toList());
    }
}
