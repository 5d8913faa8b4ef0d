package uk.halfterm.meeting.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.cohort.WhyOutside;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.Labels;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.Announcement;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.OrderedList;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Names;
import uk.halfterm.identity.Role;
import uk.halfterm.meeting.MeetingAddresses;
import uk.halfterm.meeting.MeetingId;
import uk.halfterm.meeting.MeetingState;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.meeting.Standing;
import uk.halfterm.shared.EnglishDates;

/** The expected meetings of the half term: a pair's own, to mark as held with one click, or a school's at a glance. */
@Route(MeetingAddresses.MEETINGS)
@RolesAllowed({"MENTEE", "MENTOR", "INDUCTION_TUTOR"})
class MeetingsView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final MeetingsTexts TEXTS = MeetingsTexts.TEXTS;

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

    @Override
    public String getPageTitle() {
        return TEXTS.pageTitle();
    }

    private void show() {
        removeAll();
        var from = standpoints.here();
        var actor = from.actor();
        actor.requireRole(Role.MENTEE, Role.MENTOR, Role.INDUCTION_TUTOR);
        var header = new PageHeader(TEXTS.heading()).under(under(from));
        add(header);
        var standings = meetings.standings(from);
        if (actor.is(Role.INDUCTION_TUTOR)) {
            header.lead(TEXTS.leadForTutor());
            showSchool(from, standings);
        } else {
            header.lead(isMentor(from) ? TEXTS.leadForMentor() : TEXTS.leadForMentee());
            showPairs(from, standings);
        }
    }

    /** The half term, for those who have one; else the programme that they are in at their own pace. */
    private static String under(Standpoint from) {
        var hasTerms = from.positions().isEmpty()
                || from.positions().stream().anyMatch(position -> position instanceof Position.InTerms);
        return from.mainProgramme()
                .filter(_ -> !hasTerms)
                .map(programme -> from.programme(programme).title())
                .orElseGet(() -> from.england().currentOrNext(from.today()).label());
    }

    private void showPairs(Standpoint from, List<Standing> standings) {
        if (standings.isEmpty()) {
            add(nobodyToMeet(from));
            return;
        }
        var names = names(standings);
        var hasSeveral = hasSeveralProgrammes(standings);
        standings.forEach(standing ->
                add(pairCard(from, standing, names.of(standing.pair().other(from.person())), hasSeveral)));
    }

    /** Who is in no programme has nobody to ask for a pair. */
    private static EmptyState nobodyToMeet(Standpoint from) {
        var why = WhyOutside.of(from);
        if (why.isPresent()) {
            return new EmptyState(why.get(), TEXTS.noneOutside());
        }
        return isMentor(from)
                ? new EmptyState(TEXTS.noMentee(mentee(from).brief()), TEXTS.noMenteeNext(whoPairs(from)))
                : new EmptyState(TEXTS.noMentor(), TEXTS.noMentorNext(whoPairs(from)));
    }

    private static Labels.Label mentee(Standpoint from) {
        return from.menteesIn(
                from.cohorts().stream().map(CohortSummary::programme).distinct().toList());
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
                .orElseGet(TEXTS::inductionTutor);
    }

    private Markup pairCard(Standpoint from, Standing standing, String name, boolean isNamed) {
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
            var held = new Paragraph(TEXTS.heldInHalfTerm(standing.held(), standing.expectedInAll()));
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
                TEXTS.noneExpected(),
                isAway
                        ? TEXTS.standsStill()
                        : TEXTS.returnWithNext(programme.level().name()));
    }

    /** In a self-paced programme the pair chooses days and agendas itself. */
    private void showUnplanned(Card card, Standpoint from, ProgrammeSummary programme) {
        var agendas = curriculum.outline(from, programme.id()).stream()
                .flatMap(section -> section.all(ItemKind.AGENDA).stream())
                .toList();
        card.add(new EmptyState(TEXTS.noDates(), agendas.isEmpty() ? TEXTS.youAgree() : TEXTS.youAgreeAndChoose()));
        if (!agendas.isEmpty()) {
            var list = new OrderedList();
            agendas.forEach(agenda ->
                    list.add(new ListItem(new Anchor(ContentAddresses.item(programme, agenda), agenda.title()))));
            card.add(list);
        }
    }

    private void step(TaskList list, Standpoint from, ProgrammeSummary programme, MeetingSummary meeting, String name) {
        var agenda = meeting.agenda();
        var title = TEXTS.meeting(meeting.number(), agenda);
        var detail = TEXTS.week(
                EnglishDates.full(meeting.week().monday()),
                EnglishDates.relativeWeek(meeting.week().monday(), from.today()));
        var status = status(meeting);
        var href = agenda == null ? null : ContentAddresses.item(programme, agenda);
        var tick = meeting.isHeld() ? Tick.DONE : Tick.OPEN;
        if (!isMentor(from) || meeting.state() == MeetingState.TO_COME) {
            list.step(tick, title, href, detail, status);
            return;
        }
        var what = TEXTS.meetingWith(meeting.number(), name);
        var act = meeting.isHeld()
                ? Buttons.plainAct(TEXTS.undo(), what, () -> {
                    meetings.undoHeld(standpoints.here(), meeting.id());
                    show();
                    Announcement.say(TEXTS.notHeldAnyMore(meeting.number(), name));
                })
                : Buttons.quietAct(TEXTS.markAsHeld(), what, () -> {
                    meetings.markHeld(standpoints.here(), meeting.id());
                    show();
                    Announcement.say(TEXTS.isHeld(meeting.number(), name));
                });
        list.step(tick, title, href, detail, status, act.withId(buttonOf(meeting.id())));
    }

    /** The same for the button that stands there once it was pressed: who works by keyboard stays at it (frame.js). */
    private static String buttonOf(MeetingId meeting) {
        return "held-" + meeting.value();
    }

    private static StatusTag status(MeetingSummary meeting) {
        return switch (meeting.state()) {
            case HELD -> StatusTag.ok(TEXTS.held());
            case DUE -> StatusTag.due(TEXTS.dueThisWeek());
            case OVERDUE -> StatusTag.late(TEXTS.notMarked());
            case TO_COME -> StatusTag.plain(TEXTS.toCome());
        };
    }

    private void showSchool(Standpoint from, List<Standing> standings) {
        if (standings.isEmpty()) {
            add(new EmptyState(TEXTS.noPair(), TEXTS.noPairNext()));
            return;
        }
        var names = names(standings);
        var hasSeveral = hasSeveralProgrammes(standings);
        var mentee = from.menteesIn(standings.stream()
                .map(standing -> standing.pair().programme())
                .distinct()
                .toList());
        var table = new DataTable(
                TEXTS.pairs(),
                List.of(mentee.briefTitle(), TEXTS.mentor(), TEXTS.lastMet(), TEXTS.nextDue(), TEXTS.held()));
        standings.stream()
                .sorted(Comparator.comparing(Standing::isBehind).reversed())
                .forEach(standing -> table.row(
                        mentee(from, standing.pair(), names, hasSeveral),
                        new Span(names.of(standing.pair().mentor())),
                        new Span(standing.lastMet() == null ? TEXTS.notYet() : EnglishDates.date(standing.lastMet())),
                        nextDue(standing),
                        heldTag(standing)));
        add(table);
    }

    private static String mentee(Standpoint from, Pair pair, Names names, boolean isProgrammeNamed) {
        var name = names.of(pair.mentee());
        return isProgrammeNamed
                ? TEXTS.menteeIn(name, from.programme(pair.programme()).shortTitle())
                : name;
    }

    private static Markup nextDue(Standing standing) {
        var next = standing.nextDue();
        return new Span(
                next == null
                        ? TEXTS.nonePlanned()
                        : TEXTS.weekOf(EnglishDates.date(next.week().monday())));
    }

    private static Markup heldTag(Standing standing) {
        if (standing.expectedInAll() == 0) {
            return StatusTag.plain(TEXTS.noneExpectedOfPair());
        }
        var words = TEXTS.heldOf(standing);
        return standing.isBehind() ? StatusTag.late(words) : StatusTag.plain(words);
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
