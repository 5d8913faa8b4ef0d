package uk.halfterm.design;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A day as a small calendar leaf beside what happens then. The words beside it carry the whole date for screen readers. */
public final class DateTile extends Div {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    public DateTile(LocalDate day, String heading, Component... details) {
        addClassName("when");
        var leaf = new Div();
        leaf.addClassName("day");
        leaf.getElement().setAttribute("aria-hidden", "true");
        leaf.add(new Span(day.format(MONTH)));
        leaf.getElement().appendChild(new Element("b").setText(Integer.toString(day.getDayOfMonth())));
        var text = new Div(new H3(heading));
        text.add(details);
        add(leaf, text);
    }
}
