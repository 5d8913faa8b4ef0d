package uk.halfterm.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and values, one a row. */
public final class SummaryList extends DescriptionList {

    public SummaryList() {
        addClassName("summary");
    }

    public SummaryList row(String name, String value) {
        return row(name, new Span(value));
    }

    public SummaryList row(String name, Component value) {
        var description = new Description();
        description.add(value);
        add(new Term(name), description);
        return this;
    }
}
