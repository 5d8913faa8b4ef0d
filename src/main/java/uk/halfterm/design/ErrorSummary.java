package uk.halfterm.design;

import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What is wrong, on top of the form, each line a link to its field. Announced when it appears. */
public final class ErrorSummary extends Div {

    /** One message and the id of the input it is about. */
    public record Line(String field, String message) {}

    public ErrorSummary(List<Line> lines) {
        addClassName("errors");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        var list = new UnorderedList();
        for (Line line : lines) {
            var link = new Anchor("#" + line.field(), line.message());
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        }
        add(new H2("There is a problem"), list);
    }
}
