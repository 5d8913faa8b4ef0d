package uk.halfterm.design;

import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.Markup;

/** What few people need today, under a line that opens it. */
public final class Folded extends HtmlElement {

    public Folded(String title, Markup... content) {
        super("details", new HtmlElement("summary", title));
        addClassName("other");
        add(content);
    }

    /** Open from the beginning, because what somebody asked for is in it. */
    public Folded opened() {
        setAttribute("open", "");
        return this;
    }
}
