package uk.halfterm.design;

import com.vaadin.flow.component.html.Div;
import uk.halfterm.design.markup.Markup;

/** A view that is drawn from markup, and drawn anew when something on it changes. */
public abstract class Screen extends Div {

    /** Adds these below what is there. */
    public final void add(Markup... things) {
        for (var thing : things) {
            getElement().appendChild(thing.toElement());
        }
    }
}
