package uk.halfterm.home;

import java.util.Optional;

import uk.halfterm.curriculum.HelpStep;
import uk.halfterm.design.AddressWords;
import uk.halfterm.design.Card;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.OrderedList;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;

/** Whom to ask when something is wrong, in the programme's own words, the nearest first (seed 004). */
final class HelpCard {

    private HelpCard() {}

    /** Nothing where the programme names nobody. */
    static Optional<Card> of(OwnPart part) {
        var steps = part.programme().guidance().helpFor(part.audience());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var list = new OrderedList();
        list.addClassName("small");
        steps.forEach(step -> list.add(line(step)));
        return Optional.of(new Card("help", HelpCardTexts.TEXTS.title(), list));
    }

    private static ListItem line(HelpStep step) {
        var title = new Span(HelpCardTexts.TEXTS.step(step.title()));
        title.addClassName("strong");
        var line = new ListItem(title);
        line.add(" ");
        line.add(new Span(step.detail()));
        var email = step.email();
        if (email != null) {
            var how = new Paragraph(new Anchor("mailto:" + email.value(), new AddressWords(email.value())));
            how.addClassName("tight");
            line.add(how);
        }
        return line;
    }
}
