package uk.halfterm.home;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Span;
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
        main.add(new Card("mentees", TEXTS.mentees(), mentees(visit, refresh)));
        for (OwnPart other : visit.others()) {
            main.add(OtherProgramme.heading(other));
            what(other, visit, "checklist-" + other.programme().id(), Checklists.titleOfOther(other))
                    .ifPresent(main::add);
        }
        new Changes(visit.today()).events(visit.terms()).card().ifPresent(main::addAsFirst);
        page.add(UpNext.beside(main, visit, nextMeeting(visit)));
    }

    /** The checklist of a programme; for one that a mentor studies at a pace of their own, what to go on with. */
    private static Optional<Card> what(OwnPart part, Visit visit, String id, String title) {
        if (part.position() instanceof Position.SelfPaced
                && part.progressInAll().countAll() > 0) {
            return Optional.of(StudyCard.ofMentor(part, id, title));
        }
        return new MentorChecklist(part, visit).card(id, title);
    }

    private Markup mentees(Visit visit, Runnable refresh) {
        if (visit.standings().isEmpty()) {
            return new EmptyState(TEXTS.noMentee(), TEXTS.tutorPairs());
        }
        var table = new DataTable(
                TEXTS.whereYouStand(),
                List.of(TEXTS.mentee(), TEXTS.lastMet(), TEXTS.nextDue(), TEXTS.held(), TEXTS.thisWeek()));
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
                visit.hasPairsInSeveral()
                        ? TEXTS.menteeOf(name, part.programme().shortTitle())
                        : name);
        if (part.position() instanceof Position.SelfPaced) { // they agree when to meet, and nobody counts
            table.row(
                    shown,
                    new Span(TEXTS.notRecorded()),
                    new Span(TEXTS.asYouAgree()),
                    new Span(TEXTS.notCounted()),
                    new Span(TEXTS.nothingDue()));
            return;
        }
        var next = standing.nextDue();
        table.row(
                shown,
                new Span(standing.lastMet() == null ? TEXTS.notYet() : EnglishDates.date(standing.lastMet())),
                new Span(
                        next == null
                                ? TEXTS.nonePlanned()
                                : TEXTS.weekOf(EnglishDates.date(next.week().monday()))),
                StatusTag.plain(TEXTS.heldOf(standing.held(), standing.expectedInAll())),
                thisWeek(next, name, refresh));
    }

    private Markup thisWeek(@Nullable MeetingSummary next, String name, Runnable refresh) {
        if (next == null || next.state() != MeetingState.DUE) {
            return new Span(TEXTS.nothingDue());
        }
        return Buttons.quietAct(TEXTS.markAsHeld(), TEXTS.thisWeeksMeeting(name), () -> {
            meetings.markHeld(standpoints.here(), next.id());
            refresh.run();
        });
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
                            visit.names().of(next.standing().pair().mentee()),
                            agenda == null ? "" : agenda.title());
                })
                .orElseGet(() -> UpNext.meeting(visit.first(), null, "", ""));
    }
}
