package uk.halfterm.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.platform.store.StoreReads;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often each page of each role reads the store, over HTTP: when it is opened anew and by a click in an open page. {@code ./halfterm bench pages} counts the same.
 */
@TestPropertySource(properties = "halfterm.recent=1h")
class PageReadsIT extends ScreenVisit {

    /** The most reads of a click. A page that needs more needs a reason; docs/performance.md says how many there are. */
    private static final Map<String, Integer> MOST = Map.of(
            "home", 7, "people", 7, "blocks", 5, "block", 5, "item", 5, "meetings", 5, "events", 5, "deliveries", 5);

    /** Opened anew, a page may be the first to need a school's calendar or the cohorts, which are kept for some seconds. */
    private static final int FIRST_TO_NEED = 2;

    @Autowired
    private StoreReads reads;

    @LocalServerPort
    private int port;

    @Test
    void noPageReadsTheStoreMoreOftenThanItNeeds() {
        var tooOften = new ArrayList<String>();
        try (var browser = new Browser(port)) {
            var people = new HashMap<String, Browser.Person>();
            for (var page : PageBench.PAGES) {
                var person = people.computeIfAbsent(page.role(), browser::signIn);
                opened(person, page); // An item that nobody has opened before is read into a cache.
                var opened = opened(person, page);
                var clicked = clicked(person, page);
                if (sum(clicked) > most(page) || sum(opened) > most(page) + FIRST_TO_NEED) {
                    tooOften.add("%s %s: opened %s, clicked %s".formatted(page.role(), page.page(), opened, clicked));
                }
            }
        }

        assertThat(tooOften).isEmpty();
    }

    private static int most(MeasuredPage page) {
        return MOST.getOrDefault(page.page(), 0);
    }

    private Map<String, Integer> opened(Browser.Person person, MeasuredPage page) {
        var before = reads.soFar();
        var window = person.open(page.address());
        window.opened().mustSay(page);
        window.say();
        window.leave();
        return StoreReads.between(before, reads.soFar());
    }

    private Map<String, Integer> clicked(Browser.Person person, MeasuredPage page) {
        var window = person.open("");
        window.say();
        var before = reads.soFar();
        window.click(page.address()).mustSay(page);
        var clicked = StoreReads.between(before, reads.soFar());
        window.leave();
        return clicked;
    }

    private static int sum(Map<String, Integer> reads) {
        return reads.values().stream().mapToInt(Integer::intValue).sum();
    }
}
