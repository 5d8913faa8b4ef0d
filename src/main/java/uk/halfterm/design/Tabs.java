package uk.halfterm.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** Links to the same page for one thing or another, like one cohort or another; the one that is shown is marked. */
public final class Tabs extends Nav {

    private final UnorderedList list = new UnorderedList();

    /**
     * @param what what the links choose between, as in "Cohort"
     */
    public Tabs(String what) {
        list.addClassName("tabs");
        add(list);
        setAriaLabel(what);
    }

    public Tabs tab(String href, String words, boolean here) {
        var link = new Anchor(href, words);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        list.add(new ListItem(link));
        return this;
    }
}
