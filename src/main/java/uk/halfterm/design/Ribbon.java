package uk.halfterm.design;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/** The product's signature: a long course as labelled groups of numbered segments, each done, begun, here or to come. */
public final class Ribbon extends OrderedList {

    public enum State {
        DONE("done"),
        BEGUN("begun"),
        NOW("you are here"),
        TO_COME("to come"),
        NOT_STARTED("not started");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    /** One segment: its number, what a screen reader calls it ("Block 3"), where it leads. */
    public record Segment(String number, String name, String href, State state) {}

    public record Group(String label, List<Segment> segments) {}

    public Ribbon(String name, List<Group> groups) {
        addClassName("ribbon");
        getElement().setAttribute("aria-label", name);
        for (Group group : groups) {
            var label = new Paragraph(group.label());
            label.addClassName("term");
            var halves = new OrderedList();
            halves.addClassName("halves");
            for (Segment segment : group.segments()) {
                halves.add(new ListItem(link(segment)));
            }
            add(new ListItem(label, halves));
        }
    }

    /** The small form for rows: no labels, one line. */
    public Ribbon mini() {
        addClassName("mini");
        getElement().getChildren().forEach(group -> group.getChild(0).setVisible(false));
        return this;
    }

    private static Anchor link(Segment segment) {
        var link = new Anchor(segment.href(), segment.number());
        link.addClassName("seg");
        if (segment.state() != State.TO_COME && segment.state() != State.NOT_STARTED) {
            link.addClassName(segment.state().name().toLowerCase(Locale.ROOT));
        }
        if (segment.state() == State.NOW) {
            link.getElement().setAttribute("aria-current", "step");
        }
        link.getElement().setAttribute("aria-label", segment.name() + ", " + segment.state().words);
        return link;
    }
}
