package uk.halfterm.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.halfterm.design.Card;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.UnorderedList;
import uk.halfterm.identity.PersonId;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventSummary;
import uk.halfterm.training.TermEvents;

/** What has changed for a person, worked out from how things are: moved events, and meetings that the other of the pair marked. */
final class Changes {

    private static final ChangesTexts TEXTS = ChangesTexts.TEXTS;

    private static final int NEWS_FOR_DAYS = 14;

    private final List<String> sentences = new ArrayList<>();
    private final LocalDate today;

    Changes(LocalDate today) {
        this.today = today;
    }

    Changes events(List<TermEvents> terms) {
        terms.stream()
                .flatMap(term -> term.events().stream())
                .filter(event -> !event.isOver(today) && event.hasChanged())
                .forEach(this::moved);
        return this;
    }

    private void moved(EventSummary event) {
        var times = event.times().toString();
        event.notices().forEach(notice -> sentences.add(TEXTS.eventMoved(times, notice.sentence())));
    }

    Changes meetings(PersonId self, String other, List<MeetingSummary> meetings) {
        for (MeetingSummary meeting : meetings) {
            var held = meeting.held();
            if (held == null || held.by().equals(self)) {
                continue;
            }
            var day = held.at().atZone(EnglishDates.LONDON).toLocalDate();
            if (!day.isBefore(today.minusDays(NEWS_FOR_DAYS))) {
                var monday = EnglishDates.dayAndMonth(meeting.week().monday());
                sentences.add(TEXTS.markedHeld(other, monday));
            }
        }
        return this;
    }

    /** The card, unless nothing has changed. */
    Optional<Card> card() {
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return Optional.of(new Card("changes", TEXTS.title(), list));
    }
}
