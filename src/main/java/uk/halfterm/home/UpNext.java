package uk.halfterm.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.GroupSummary;
import uk.halfterm.cohort.Position;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.DateTile;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.Notice;
import uk.halfterm.identity.Role;
import uk.halfterm.meeting.MeetingState;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventSummary;

/** The cards beside the checklist: the next meeting, the next training event, what has changed. */
final class UpNext {

    private UpNext() {}

    /** The meeting that is due or comes next, with whom, and what it is about where the person may know. */
    static Card meeting(OwnPart part, @Nullable MeetingSummary next, String with, String topic) {
        if (next == null) {
            return new Card(
                    "next-meeting",
                    "Next meeting",
                    switch (part.position()) {
                        case Position.InTerms _ ->
                            new EmptyState("No meeting is planned.", "They follow the working weeks of the half term.");
                        case Position.SelfPaced _ ->
                            new EmptyState(
                                    "No meeting is planned.",
                                    "You choose together when you meet. Agree the next time.");
                    });
        }
        var details = new ArrayList<Component>();
        details.add(small(with + (next.state() == MeetingState.DUE ? " · due this week" : "")));
        if (!topic.isEmpty()) {
            details.add(soft(topic));
        }
        var agenda = next.agenda();
        if (agenda != null) {
            details.add(new Paragraph(Buttons.quietLink(part.path(agenda), "Open the agenda")));
        }
        return new Card(
                "next-meeting",
                "Next meeting",
                new DateTile(
                        next.on(),
                        "Week of " + EnglishDates.dayAndMonth(next.week().monday()),
                        details.toArray(Component[]::new)));
    }

    /** The next event, or why there is none. */
    static Card event(Visit visit) {
        var today = visit.today();
        var next = visit.terms().stream()
                .flatMap(term -> term.events().stream())
                .filter(event -> !event.isOver(today))
                .findFirst();
        var content = new ArrayList<Component>();
        if (visit.hasNoEventThisTerm()) {
            content.add(new EmptyState(
                    visit.from().actor().is(Role.MENTOR)
                            ? "There are no mentor training sessions for you to attend this term."
                            : "Your cohort has no training event this term.",
                    next.isPresent() ? "Your next one is:" : "See all terms under Events."));
        }
        next.ifPresentOrElse(event -> content.add(tile(event, today)), () -> {
            if (content.isEmpty()) {
                content.add(
                        new EmptyState("No training event is announced.", "It appears here as soon as a date is set."));
            }
        });
        return new Card("next-event", "Next training event", content.toArray(Component[]::new));
    }

    static DateTile tile(EventSummary event, LocalDate today) {
        return tile(event, today, "");
    }

    /** For people who run several cohorts' events, with whose it is. */
    static DateTile tile(EventSummary event, LocalDate today, String whose) {
        var details = new ArrayList<Component>();
        if (!whose.isEmpty()) {
            details.add(small(whose));
        }
        details.add(small(EnglishDates.full(event.times().day()) + " · "
                + EnglishDates.relative(event.times().day(), today)));
        details.add(soft(event.place() + groups(event)));
        event.notices().forEach(notice -> details.add(new Notice("Time changed.", notice.text())));
        return new DateTile(
                event.times().day(),
                EnglishDates.times(
                        event.times().starts().toLocalTime(),
                        event.times().ends().toLocalTime()),
                details.toArray(Component[]::new));
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
