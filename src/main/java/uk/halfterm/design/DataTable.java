package uk.halfterm.design;

import java.util.List;

import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Span;

/** A real table with caption, column and row headers, that turns into cards on a narrow screen. */
public final class DataTable extends HtmlElement {

    private final HtmlElement body = new HtmlElement("tbody");
    private final List<String> columns;

    /** A table with these column headings, of which the first is the row header's. */
    public DataTable(String caption, List<String> columns) {
        super("table");
        this.columns = List.copyOf(columns);
        addClassName("cards");
        var row = new HtmlElement("tr");
        for (String column : columns) {
            row.add(new HtmlElement("th", column).setAttribute("scope", "col"));
        }
        add(new HtmlElement("caption", caption), new HtmlElement("thead", row), body);
    }

    public DataTable row(Markup header, Markup... cells) {
        var row = new HtmlElement("tr", new HtmlElement("th", header).setAttribute("scope", "row"));
        for (int i = 0; i < cells.length; i++) {
            row.add(new HtmlElement("td", cells[i]).setAttribute("data-label", columns.get(i + 1)));
        }
        body.add(row);
        return this;
    }

    public DataTable row(String header, Markup... cells) {
        return row(new Span(header), cells);
    }
}
