package uk.halfterm.home;

import java.util.Optional;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import uk.halfterm.curriculum.HelpStep;
import uk.halfterm.design.Card;

/** Whom to ask when something is wrong, in the programme's own words, the nearest first (seed 004). */
final class HelpCard {

    private HelpCard() {}

    /** Nothing where the programme names nobody. */
    static Optional<Card> of(OwnPart part) {
        var steps = part.programme().guidance().help();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var list = new OrderedList();
        list.addClassName("small");
        steps.forEach(step -> list.add(line(step)));
        return Optional.of(new Card("help", "If something is wrong", list));
    }

    private static ListItem line(HelpStep step) {
        var title = new Span(step.title() + ". ");
        title.addClassName("strong");
        var line = new ListItem(title, new Span(step.detail()));
        var email = step.email();
        if (email != null) {
            var how = new Paragraph(new Anchor("mailto:" + email.value(), email.value()));
            how.addClassName("tight");
            line.add(how);
        }
        return line;
    }
}
