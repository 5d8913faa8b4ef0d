package uk.halfterm.design;

import uk.halfterm.design.markup.Aside;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;

/** What matters on the left, and a named aside beside it; one under the other on a narrow screen. */
public final class Columns extends Div {

    public Columns(Markup main, String asideName, Markup... beside) {
        addClassName("cols");
        var aside = new Aside(beside);
        aside.setAttribute("aria-label", asideName);
        add(main, aside);
    }
}
