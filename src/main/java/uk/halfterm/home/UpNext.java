package uk.halfterm.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.GroupSummary;
import uk.halfterm.cohort.Position;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.DateTile;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.Notice;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.identity.Role;
import uk.halfterm.meeting.MeetingState;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventSummary;

/** The cards beside the checklist: the next meeting, the next training event, what has changed. */
final class UpNext {

    private static final UpNextTexts TEXTS = UpNextTexts.TEXTS;

    private UpNext() {}

    /** What is to do in the half term, with what comes next and whom to ask beside it. */
    static Columns beside(Div main, Visit visit, Card nextMeeting) {
        var beside = new ArrayList<Card>();
        beside.add(nextMeeting);
        visit.term().ifPresent(_ -> beside.add(event(visit)));
        HelpCard.of(visit.first()).ifPresent(beside::add);
        return new Columns(main, HalfTermTexts.TEXTS.comingUp(), beside.toArray(Card[]::new));
    }

    /** The meeting that is due or comes next, with whom, and what it is about where the person may know. */
    static Card meeting(OwnPart part, @Nullable MeetingSummary next, String name, String topic) {
        if (next == null) {
            return new Card(
                    "next-meeting",
                    TEXTS.meeting(),
                    switch (part.position()) {
                        case Position.InTerms _ -> new EmptyState(TEXTS.noMeeting(), TEXTS.byWorkingWeeks());
                        case Position.SelfPaced _ -> new EmptyState(TEXTS.noMeeting(), TEXTS.agreeNextTime());
                    });
        }
        var details = new ArrayList<Markup>();
        details.add(small(next.state() == MeetingState.DUE ? TEXTS.withDue(name) : TEXTS.with(name)));
        if (!topic.isEmpty()) {
            details.add(soft(topic));
        }
        var agenda = next.agenda();
        if (agenda != null) {
            details.add(new Paragraph(Buttons.quietLink(part.path(agenda), TEXTS.openAgenda())));
        }
        return new Card(
                "next-meeting",
                TEXTS.meeting(),
                new DateTile(
                        next.on(),
                        TEXTS.weekOf(EnglishDates.dayAndMonth(next.week().monday())),
                        details.toArray(Markup[]::new)));
    }

    /** The next event, or why there is none. */
    static Card event(Visit visit) {
        var today = visit.today();
        var next = visit.terms().stream()
                .flatMap(term -> term.events().stream())
                .filter(event -> !event.isOver(today))
                .findFirst();
        var content = new ArrayList<Markup>();
        if (visit.hasNoEventThisTerm()) {
            content.add(new EmptyState(
                    visit.from().actor().is(Role.MENTOR) ? TEXTS.noMentorEvent() : TEXTS.noCohortEvent(),
                    next.isPresent() ? TEXTS.nextOne() : TEXTS.seeAllTerms()));
        }
        next.ifPresentOrElse(event -> content.add(ownTile(event, today)), () -> {
            if (content.isEmpty()) {
                content.add(new EmptyState(TEXTS.noEvent(), TEXTS.appearsWithDate()));
            }
        });
        return new Card("next-event", TEXTS.event(), content.toArray(Markup[]::new));
    }

    /** For those invited, with how they join it. */
    private static DateTile ownTile(EventSummary event, LocalDate today) {
        var joining = new ArrayList<Markup>();
        event.joinLink()
                .ifPresent(link -> joining.add(
                        new Paragraph(Buttons.quietLink(link, TEXTS.join()).leftToBrowser())));
        event.whereLinkIs().ifPresent(where -> joining.add(small(where)));
        return tile(event, today, joining);
    }

    /** For people who run several cohorts' events, with whose it is. */
    static DateTile tile(EventSummary event, LocalDate today, String whose) {
        return tile(event, today, List.of(small(whose)));
    }

    private static DateTile tile(EventSummary event, LocalDate today, List<Markup> more) {
        var details = new ArrayList<Markup>();
        details.add(small(EnglishDates.full(event.times().day()) + " · "
                + EnglishDates.relative(event.times().day(), today)));
        details.add(soft(event.place() + groups(event)));
        details.addAll(more);
        event.notices().forEach(notice -> details.add(new Notice(TEXTS.changed(), notice.sentence())));
        return new DateTile(
                event.times().day(),
                EnglishDates.times(
                        event.times().starts().toLocalTime(),
                        event.times().ends().toLocalTime()),
                details.toArray(Markup[]::new));
    }

    private static String groups(EventSummary event) {
        return event.groups().isEmpty()
                ? ""
                : " · " + event.groups().stream().map(GroupSummary::name).collect(Collectors.joining(", "));
    }

    static Paragraph small(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "tight");
        return line;
    }

    static Paragraph soft(String words) {
        var line = small(words);
        line.addClassName("soft");
        return line;
    }
}
