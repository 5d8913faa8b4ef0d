package uk.halfterm.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;

/** What matters on the left, and a named aside beside it; one under the other on a narrow screen. */
public final class Columns extends Div {

    public Columns(Component main, String asideName, Component... beside) {
        addClassName("cols");
        var aside = new Aside(beside);
        aside.getElement().setAttribute("aria-label", asideName);
        add(main, aside);
    }
}
