package uk.halfterm.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says why there is nothing here and what comes next. */
public final class EmptyState extends Div {

    public EmptyState(String why, String next, Component... actions) {
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
