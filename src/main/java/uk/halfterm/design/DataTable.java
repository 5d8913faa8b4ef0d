package uk.halfterm.design;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/** A real table with caption, column and row headers, that turns into cards on a narrow screen. */
@Tag("table")
public final class DataTable extends HtmlContainer {

    private final HtmlContainer body = new HtmlContainer("tbody");
    private final List<String> columns;

    /** A table with these column headings, of which the first is the row header's. */
    public DataTable(String caption, List<String> columns) {
        this.columns = List.copyOf(columns);
        addClassName("cards");
        var title = new HtmlContainer("caption");
        title.setText(caption);
        var row = new HtmlContainer("tr");
        for (String column : columns) {
            var heading = new HtmlContainer("th");
            heading.getElement().setAttribute("scope", "col");
            heading.setText(column);
            row.add(heading);
        }
        var head = new HtmlContainer("thead");
        head.add(row);
        add(title, head, body);
    }

    public DataTable row(Component header, Component... cells) {
        var row = new HtmlContainer("tr");
        var first = new HtmlContainer("th");
        first.getElement().setAttribute("scope", "row");
        first.add(header);
        row.add(first);
        for (int i = 0; i < cells.length; i++) {
            var cell = new HtmlContainer("td");
            cell.getElement().setAttribute("data-label", columns.get(i + 1));
            cell.add(cells[i]);
            row.add(cell);
        }
        body.add(row);
        return this;
    }

    public DataTable row(String header, Component... cells) {
        return row(new Span(header), cells);
    }
}
