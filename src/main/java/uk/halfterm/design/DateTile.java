package uk.halfterm.design;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.H3;
import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Span;

/** A day as a small calendar leaf beside what happens then. The words beside it carry the whole date for screen readers. */
public final class DateTile extends Div {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    public DateTile(LocalDate day, String heading, Markup... details) {
        addClassName("when");
        var leaf = new Div();
        leaf.addClassName("day");
        leaf.setAttribute("aria-hidden", "true");
        leaf.add(new Span(day.format(MONTH)), new HtmlElement("b", Integer.toString(day.getDayOfMonth())));
        var text = new Div(new H3(heading));
        text.add(details);
        add(leaf, text);
    }
}
