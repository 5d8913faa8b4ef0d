package uk.halfterm.design;

import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Nav;
import uk.halfterm.design.markup.OrderedList;

/** The way back up from a deep page. */
public final class Breadcrumbs extends Nav {

    private final OrderedList steps = new OrderedList();

    public Breadcrumbs() {
        addClassName("crumbs");
        setAriaLabel(DesignTexts.TEXTS.breadcrumb());
        add(steps);
    }

    public Breadcrumbs up(String href, String name) {
        steps.add(new ListItem(new Anchor(href, name)));
        return this;
    }

    public Breadcrumbs here(String name) {
        var item = new ListItem(name);
        item.setAttribute("aria-current", "page");
        steps.add(item);
        return this;
    }
}
