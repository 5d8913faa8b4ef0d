package uk.halfterm.training.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.DateTile;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.Folded;
import uk.halfterm.design.Notice;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventSummary;
import uk.halfterm.training.TermEvents;

/** A person's own events, term by term. */
record OwnTerms(SchoolTerm now, LocalDate today) {

    private static final EventsTexts TEXTS = EventsTexts.TEXTS;

    /** This term first, then what is to come; what is over stands folded below, and what nothing is known of in one sentence. */
    List<Markup> drawn(List<TermEvents> terms) {
        var drawn = new ArrayList<Markup>();
        var silent = terms.stream()
                .filter(term ->
                        term.word() == TermEvents.Word.SILENT && term.term().compareTo(now) >= 0)
                .map(TermEvents::term)
                .toList();
        if (terms.stream().allMatch(term -> term.word() == TermEvents.Word.SILENT)) {
            return List.of(new EmptyState(TEXTS.notAnnouncedYet(), TEXTS.notAnnouncedNext()));
        }
        if (silent.contains(now)) {
            drawn.add(new EmptyState(TEXTS.notAnnouncedThisTerm(), TEXTS.notAnnouncedNext()));
        }
        terms.stream()
                .filter(term ->
                        term.word() != TermEvents.Word.SILENT && term.term().compareTo(now) >= 0)
                .forEach(term -> drawn.add(card(term)));
        var later = silent.stream().filter(term -> !term.equals(now)).toList();
        if (!later.isEmpty()) {
            drawn.add(new Paragraph(TEXTS.laterTerms(EventWords.terms(later))));
        }
        var earlier = terms.stream()
                .filter(term -> !term.events().isEmpty() && term.term().compareTo(now) < 0)
                .map(term -> (Markup) card(term))
                .toArray(Markup[]::new);
        if (earlier.length > 0) {
            drawn.add(new Folded(TEXTS.earlierTerms(), earlier));
        }
        return drawn;
    }

    private Card card(TermEvents term) {
        var isNow = term.term().equals(now);
        var label = term.term().label();
        var card = new Card("term-" + term.term().key().replace('/', '-'), isNow ? TEXTS.thisTerm(label) : label);
        term.events().forEach(event -> card.add(tile(event)));
        if (term.events().isEmpty()) {
            card.add(new EmptyState(
                    isNow ? TEXTS.noSessionsThisTerm() : TEXTS.noSessionsInTerm(), TEXTS.noSessionsNext()));
        }
        return card;
    }

    private Markup tile(EventSummary event) {
        var details = new ArrayList<Markup>();
        var when = new Paragraph(event.times().toString());
        when.addClassName("tight");
        details.add(when);
        details.add(small(where(event)));
        details.add(
                event.isOver(today)
                        ? StatusTag.plain(TEXTS.over())
                        : StatusTag.due(EnglishDates.relative(event.times().day(), today)));
        event.joinLink()
                .ifPresent(link -> details.add(
                        new Paragraph(Buttons.quietLink(link, TEXTS.join()).leftToBrowser())));
        event.whereLinkIs().filter(_ -> !event.isOver(today)).ifPresent(where -> details.add(small(where)));
        event.notices().forEach(notice -> details.add(new Notice(TEXTS.changed(), notice.sentence())));
        return new DateTile(event.times().day(), event.title(), details.toArray(Markup[]::new));
    }

    private static String where(EventSummary event) {
        var place = event.place().toString();
        return event.groups().isEmpty() ? place : TEXTS.placeAndGroups(place, EventWords.groups(event.groups()));
    }

    private static Paragraph small(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "tight");
        return line;
    }
}
