package uk.halfterm.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;

/** {@link Tabs} of which some are seldom wanted: those stand folded below the others, open where one of them is shown. */
public final class FoldingTabs {

    private record Tab(String href, String words, boolean isHere, boolean isFolded) {}

    private final String what;
    private final IntFunction<String> foldedTitle;
    private final List<Tab> all = new ArrayList<>();

    /**
     * Tabs that choose between some things.
     *
     * @param what what the links choose between, as in "Cohort"
     * @param foldedTitle the line that opens the folded ones, by their number
     */
    public FoldingTabs(String what, IntFunction<String> foldedTitle) {
        this.what = what;
        this.foldedTitle = foldedTitle;
    }

    public FoldingTabs tab(String href, String words, boolean isHere, boolean isFolded) {
        all.add(new Tab(href, words, isHere, isFolded));
        return this;
    }

    /** What was added so far. */
    public Markup drawn() {
        var drawn = new Div();
        var shown = all.stream().filter(tab -> !tab.isFolded()).toList();
        if (!shown.isEmpty()) {
            drawn.add(tabs(what, shown));
        }
        var others = all.stream().filter(Tab::isFolded).toList();
        if (!others.isEmpty()) {
            var title = foldedTitle.apply(others.size());
            var folded = new Folded(title, tabs(title, others));
            drawn.add(others.stream().anyMatch(Tab::isHere) ? folded.opened() : folded);
        }
        return drawn;
    }

    private static Tabs tabs(String name, List<Tab> some) {
        var tabs = new Tabs(name);
        some.forEach(tab -> tabs.tab(tab.href(), tab.words(), tab.isHere()));
        return tabs;
    }
}
