package uk.halfterm.design;

import org.jspecify.annotations.Nullable;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.H3;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.OrderedList;
import uk.halfterm.design.markup.Span;

/** Steps in order, each with a tick where it is a task, a title (a link where there is somewhere to go), one line of detail and a status or action. */
public final class TaskList extends OrderedList {

    public enum Tick {
        /** Nothing that this person can tick off: to read, to know, or for somebody else. */
        NONE,
        OPEN,
        HALF,
        DONE
    }

    public TaskList() {
        addClassName("tasks");
    }

    /**
     * Adds a step.
     *
     * @param tick how far the step is; the end must say the same in words
     * @param href where the title leads, or null where the step is done on this page
     * @param end  status tags and buttons
     */
    public TaskList step(Tick tick, String title, @Nullable String href, String detail, Markup... end) {
        var mark = new Span();
        mark.addClassName("tick");
        switch (tick) {
            case DONE -> mark.addClassName("done");
            case HALF -> mark.addClassName("half");
            case NONE -> mark.addClassName("none");
            case OPEN -> {}
        }
        mark.setAttribute("aria-hidden", "true");

        var heading = new H3();
        heading.add(href == null ? new Span(title) : new Anchor(href, title));
        var line = new Span(detail);
        line.addClassNames("soft", "small");
        var text = new Div(heading);
        if (!detail.isEmpty()) {
            text.add(line);
        }
        var ending = new Span(end);
        ending.addClassName("end");
        add(new ListItem(mark, text, ending));
        return this;
    }
}
