package uk.halfterm.design;

import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;

/** Says why there is nothing here and what comes next. */
public final class EmptyState extends Div {

    public EmptyState(String why, String next, Markup... actions) {
        addClassName("empty");
        add(new Paragraph(why));
        if (!next.isEmpty()) {
            var then = new Paragraph(next);
            then.addClassNames("soft", "small");
            add(then);
        }
        add(actions);
    }
}
