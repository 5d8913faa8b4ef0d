package uk.halfterm.design;

import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Span;

/** Names and values, one a row. */
public final class SummaryList extends HtmlElement {

    public SummaryList() {
        super("dl");
        addClassName("summary");
    }

    public SummaryList row(String name, String value) {
        return row(name, new Span(value));
    }

    public SummaryList row(String name, Markup value) {
        add(new HtmlElement("dt", name), new HtmlElement("dd", value));
        return this;
    }
}
