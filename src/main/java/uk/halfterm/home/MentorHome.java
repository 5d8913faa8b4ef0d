package uk.halfterm.home;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.Labels;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.design.Announcement;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Span;
import uk.halfterm.design.markup.UnorderedList;
import uk.halfterm.home.OwnPart.Progress;
import uk.halfterm.learning.Learning;
import uk.halfterm.meeting.MeetingState;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.meeting.Standing;
import uk.halfterm.shared.EnglishDates;

/** A mentor's half term: the checklist of the programme with how far each step is, their mentees, what comes next (seed 004). */
@Component
class MentorHome {

    private static final MentorHomeTexts TEXTS = MentorHomeTexts.TEXTS;

    private final HalfTermPage halfTerm;
    private final Meetings meetings;
    private final Learning learning;
    private final Curriculum curriculum;
    private final Standpoints standpoints;

    MentorHome(
            HalfTermPage halfTerm,
            Meetings meetings,
            Learning learning,
            Curriculum curriculum,
            Standpoints standpoints) {
        this.halfTerm = halfTerm;
        this.meetings = meetings;
        this.learning = learning;
        this.curriculum = curriculum;
        this.standpoints = standpoints;
    }

    void fill(Div page, Standpoint from, Runnable refresh) {
        halfTerm.fill(page, from, visit -> work(visit, refresh));
    }

    private Columns work(Visit visit, Runnable refresh) {
        var main = new Div();
        what(visit.first(), visit, "checklist", Checklists.title(visit.first()), refresh)
                .ifPresent(main::add);
        var mentee = mentee(visit);
        main.add(new Card("mentees", TEXTS.mentees(mentee.briefPlural()), mentees(visit, mentee, refresh)));
        for (OwnPart other : visit.others()) {
            main.add(OtherProgramme.heading(other));
            what(other, visit, "checklist-" + other.programme().id(), Checklists.titleOfOther(other), refresh)
                    .ifPresent(main::add);
        }
        beside(visit).ifPresent(main::add);
        new Changes(visit.today()).events(visit.terms()).card().ifPresent(main::addAsFirst);
        return UpNext.beside(main, visit, nextMeeting(visit));
    }

    /** What a mentor may begin besides, and how far those are who have. */
    private static Optional<Card> beside(Visit visit) {
        if (visit.beside().isEmpty()) {
            return Optional.empty();
        }
        var list = new TaskList();
        visit.beside().forEach((id, learning) -> {
            var programme = visit.from().programme(id);
            var progress = Progress.of(learning.sections());
            list.step(
                    Tick.NONE,
                    programme.title(),
                    ContentAddresses.sections(programme),
                    "",
                    progress.isStarted()
                            ? StatusTag.plain(BesideTexts.TEXTS.progress(progress.countDone(), progress.countAll()))
                            : StatusTag.plain(ChecklistTexts.TEXTS.optional()));
        });
        return Optional.of(new Card("beside", BesideTexts.TEXTS.canOpen(), list));
    }

    /** The checklist of a programme; for one that a mentor studies at a pace of their own, what to go on with. */
    private Optional<Card> what(OwnPart part, Visit visit, String id, String title, Runnable refresh) {
        if (part.position() instanceof Position.SelfPaced
                && part.progressInAll().countAll() > 0) {
            return Optional.of(StudyCard.ofMentor(part, id, title));
        }
        return new MentorChecklist(part, visit, curriculum, section -> packTaken(section, refresh)).card(id, title);
    }

    private void packTaken(SectionRef section, Runnable refresh) {
        learning.packDownloaded(standpoints.here(), section);
        refresh.run();
        Announcement.say(TEXTS.packTaken());
    }

    /** By the programmes of the pairs; of a mentor without any, by the mentor's own. */
    private static Labels.Label mentee(Visit visit) {
        var paired = visit.parts().stream()
                .filter(part -> !part.standings().isEmpty())
                .map(part -> part.programme().id())
                .distinct()
                .toList();
        return visit.from()
                .menteesIn(paired.isEmpty() ? List.of(visit.first().programme().id()) : paired);
    }

    private Markup mentees(Visit visit, Labels.Label mentee, Runnable refresh) {
        if (visit.standings().isEmpty()) {
            return new EmptyState(TEXTS.noMentee(mentee.brief()), TEXTS.tutorPairs());
        }
        var byPace = visit.parts().stream()
                .collect(Collectors.partitioningBy(part -> part.position() instanceof Position.SelfPaced));
        var atOwnPace = atOwnPace(visit, byPace.getOrDefault(true, List.of()));
        var inTerms = byPace.getOrDefault(false, List.of());
        return OwnPart.standings(inTerms).findAny().isEmpty()
                ? atOwnPace
                : new Div(table(visit, inTerms, mentee, refresh), atOwnPace);
    }

    /** They agree when to meet, and nobody counts: only who they are can be said. */
    private static Div atOwnPace(Visit visit, List<OwnPart> parts) {
        var all = new Div();
        var list = new UnorderedList();
        for (OwnPart part : parts) {
            part.standings().stream()
                    .map(standing -> named(visit, part, standing))
                    .forEach(name -> list.add(new ListItem(name)));
        }
        if (OwnPart.standings(parts).findAny().isPresent()) {
            all.add(list, UpNext.soft(TEXTS.agreeTogether()));
        }
        return all;
    }

    private static String named(Visit visit, OwnPart part, Standing standing) {
        var name = visit.names().of(standing.pair().mentee());
        return visit.hasPairsInSeveral() ? TEXTS.menteeOf(name, part.programme().shortTitle()) : name;
    }

    private DataTable table(Visit visit, List<OwnPart> parts, Labels.Label mentee, Runnable refresh) {
        var table = new DataTable(
                TEXTS.whereYouStand(),
                List.of(mentee.briefTitle(), TEXTS.lastMet(), TEXTS.nextDue(), TEXTS.held(), TEXTS.toMark()));
        for (OwnPart part : parts) {
            for (Standing standing : part.standings()) {
                row(table, part, standing, visit, refresh);
            }
        }
        return table;
    }

    private void row(DataTable table, OwnPart part, Standing standing, Visit visit, Runnable refresh) {
        var name = visit.names().of(standing.pair().mentee());
        var shown = named(visit, part, standing);
        var next = standing.nextDue();
        table.row(
                shown,
                new Span(standing.lastMet() == null ? TEXTS.notYet() : EnglishDates.date(standing.lastMet())),
                new Span(
                        next == null
                                ? TEXTS.nonePlanned()
                                : TEXTS.weekOf(EnglishDates.date(next.week().monday()))),
                StatusTag.plain(TEXTS.heldOf(standing.held(), standing.expectedInAll())),
                standing.firstUnmarked()
                        .map(meeting -> toMark(meeting, name, refresh))
                        .orElseGet(() -> new Span(TEXTS.nothingToMark())));
    }

    /** One at a time, the oldest first: what was missed comes before what is due this week. */
    private Markup toMark(MeetingSummary meeting, String name, Runnable refresh) {
        var week = EnglishDates.dayAndMonth(meeting.week().monday());
        var isDue = meeting.state() == MeetingState.DUE;
        return new Div(
                UpNext.small(isDue ? TEXTS.thisWeek() : TEXTS.weekOf(week)),
                Buttons.quietAct(
                        TEXTS.markAsHeld(),
                        isDue ? TEXTS.thisWeeksMeeting(name) : TEXTS.meetingOfWeek(week, name),
                        () -> {
                            meetings.markHeld(standpoints.here(), meeting.id());
                            refresh.run();
                            Announcement.say(TEXTS.isHeld(week, name));
                        }));
    }

    private record Next(OwnPart part, Standing standing, MeetingSummary meeting) {

        /** Whether it is the same meeting with somebody else: in the same week, about the same. */
        boolean isLike(Next other) {
            return meeting.on().equals(other.meeting.on()) && Objects.equals(meeting.agenda(), other.meeting.agenda());
        }
    }

    private static Card nextMeeting(Visit visit) {
        var all = visit.parts().stream()
                .flatMap(part -> part.standings().stream()
                        .filter(standing -> standing.nextDue() != null)
                        .map(standing -> new Next(part, standing, Objects.requireNonNull(standing.nextDue()))))
                .toList();
        return all.stream()
                .min(Comparator.comparing(next -> next.meeting().on()))
                .map(next -> {
                    var agenda = next.meeting().agenda();
                    var names = all.stream()
                            .filter(next::isLike)
                            .map(one -> visit.names().of(one.standing().pair().mentee()))
                            .reduce(TEXTS::and)
                            .orElseThrow();
                    return UpNext.meeting(next.part(), next.meeting(), names, agenda == null ? "" : agenda.title());
                })
                .orElseGet(() -> UpNext.meeting(visit.first(), null, "", ""));
    }
}
