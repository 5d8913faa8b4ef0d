package uk.halfterm.design;

import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Nav;
import uk.halfterm.design.markup.UnorderedList;

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
            link.setAttribute("aria-current", "true");
        }
        list.add(new ListItem(link));
        return this;
    }
}
