package uk.halfterm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import uk.halfterm.platform.store.StoreReads;

/**
 * Visits one page again and again and keeps what it cost, a figure a round. The clock of a process ticks in hundredths of a second, so
 * a round is many visits and its figure their mean.
 */
final class PageCosts {

    /** The same page without anything on it. */
    static final MeasuredPage EMPTY = new MeasuredPage("mentor", "an empty page", EmptyView.ADDRESS, "");

    /** Flow alone, with nothing of Halfterm's. */
    static final MeasuredPage BARE = new MeasuredPage("mentor", "Flow alone", BareView.ADDRESS, "");

    private final MeasuredPage page;
    private final PortalProcess portal;
    private final Browser.Person person;

    private final List<Double> views = new ArrayList<>();
    private final List<Double> leavings = new ArrayList<>();
    private final List<Double> clicksThereAndBack = new ArrayList<>();

    private Map<String, Integer> readsOfView = Map.of();
    private Map<String, Integer> readsOfClick = Map.of();
    private int bytes;

    PageCosts(MeasuredPage page, PortalProcess portal, Browser.Person person) {
        this.page = page;
        this.portal = portal;
        this.person = person;
    }

    MeasuredPage page() {
        return page;
    }

    /** So many full views and so many clicks; milliseconds of processor time of all together. */
    double round(int visits) {
        return view(visits) + click(visits);
    }

    /** So many full views; milliseconds of processor time of all together. */
    double view(int visits) {
        var windows = new ArrayList<Browser.Person.Window>();
        double began = portal.processorMillis();
        for (int visit = 0; visit < visits; visit++) {
            var window = person.open(page.address());
            bytes = window.opened().bytes() + window.say().bytes();
            windows.add(window);
        }
        double shown = portal.processorMillis();
        windows.forEach(Browser.Person.Window::leave);
        double left = portal.processorMillis();
        views.add((shown - began) / visits);
        leavings.add((left - shown) / visits);
        return left - began;
    }

    private double click(int visits) {
        var window = person.open(EMPTY.address());
        window.say();
        double began = portal.processorMillis();
        for (int visit = 0; visit < visits; visit++) {
            window.click(page.address());
            window.click(EMPTY.address());
        }
        double ended = portal.processorMillis();
        clicksThereAndBack.add((ended - began) / visits);
        window.leave();
        return ended - began;
    }

    /** Looks once whether it is the right page and what it reads. */
    void look() {
        var before = portal.reads();
        var window = person.open(page.address());
        window.opened().mustSay(page);
        window.say();
        window.leave();
        readsOfView = StoreReads.between(before, portal.reads());

        var another = person.open(EMPTY.address());
        another.say();
        var beforeClick = portal.reads();
        another.click(page.address()).mustSay(page);
        readsOfClick = StoreReads.between(beforeClick, portal.reads());
        another.leave();
    }

    Map<String, Integer> readsOfView() {
        return readsOfView;
    }

    Map<String, Integer> readsOfClick() {
        return readsOfClick;
    }

    int bytes() {
        return bytes;
    }

    double viewMillis(int rounds) {
        return MiddleHalf.ofLast(rounds, views);
    }

    double leavingMillis(int rounds) {
        return MiddleHalf.ofLast(rounds, leavings);
    }

    /** To the page and back to the empty one. What the way back costs beyond a click to nothing is the page's own: it is taken away. */
    double thereAndBackMillis(int rounds) {
        return MiddleHalf.ofLast(rounds, clicksThereAndBack);
    }
}
