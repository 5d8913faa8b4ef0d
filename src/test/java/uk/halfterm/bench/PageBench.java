package uk.halfterm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints what each role's pages cost the server, as tables for {@code docs/performance.md}: {@code ./halfterm bench pages [--quick]
 * [--only WORD,WORD] [--people N]}. Goes round all pages until the compilers have settled, and then gives the mean of the middle half of further rounds.
 */
public final class PageBench {

    /** What is measured, and told by {@link PageReadsIT} by role and page. */
    static final List<MeasuredPage> PAGES = MeasuredPage.rows("""
            role    | page     | address                       | says
            mentee  | home     |                               | Modelling a new idea
            mentee  | blocks   | ecf/blocks                    | Establishing a positive climate
            mentee  | block    | ecf/blocks/3                  | Modelling a new idea
            mentee  | item     | ecf/blocks/3/modelling-a-new-idea | Modelling a new idea
            mentee  | meetings | meetings                      | Daniel Okafor
            mentee  | events   | events                        | No training event has been announced
            mentor  | home     |                               | Amira Hussain
            mentor  | blocks   | ecf/blocks                    | Establishing a positive climate
            mentor  | block    | ecf/blocks/3                  | Modelling a new idea
            mentor  | item     | ecf/blocks/3/block-3-reading          | Block 3
            mentor  | meetings | meetings                      | Amira Hussain
            mentor  | events   | events                        | 10 January 2024
            tutor   | home     |                               | Amira Hussain
            tutor   | people   | people                        | Amira Hussain
            tutor   | blocks   | ecf/blocks                    | Establishing a positive climate
            tutor   | block    | ecf/blocks/3                  | Modelling a new idea
            tutor   | item     | ecf/blocks/3/modelling-a-new-idea | Modelling a new idea
            tutor   | meetings | meetings                      | Amira Hussain
            trainer | home     |                               | 10 January 2024
            trainer | blocks   | ecf/blocks                    | Establishing a positive climate
            trainer | block    | ecf/blocks/3                  | Modelling a new idea
            trainer | item     | ecf/blocks/3/modelling-a-new-idea | Modelling a new idea
            trainer | events   | events                        | 10 January 2024
            lead    | home     |                               | September 23-24
            lead    | people   | people                        | September 23-24
            lead    | blocks   | ecf/blocks                    | Establishing a positive climate
            lead    | block    | ecf/blocks/3                  | Modelling a new idea
            lead    | item     | ecf/blocks/3/modelling-a-new-idea | Modelling a new idea
            lead    | events   | events                        | 10 January 2024
            admin   | home     |                               | Your portal
            admin   | deliveries | deliveries                  | Background messages
            """);

    /** Flow's floor where the goals for pages were set. Where the floor is another, the goals stand in proportion. */
    private static final double FLOOR_OF_THE_GOALS = 1.2;

    private static final int VIEWS_TO_WARM_UP = 4_000;
    private static final double SETTLED = 0.03;
    private static final int ALIKE = 3;

    private final BenchOptions options;
    private final PortalProcess portal;
    private final Browser browser;
    private final List<PageCosts> costs = new ArrayList<>();
    private final PageCosts empty;
    private final PageCosts bare;
    private final int visits;
    private int rounds;

    private PageBench(BenchOptions options, PortalProcess portal, Browser browser) {
        this.options = options;
        this.portal = portal;
        this.browser = browser;
        var people = new HashMap<String, Browser.Person>();
        for (var page : PAGES) {
            if (options.covers(page)) {
                costs.add(new PageCosts(page, portal, people.computeIfAbsent(page.role(), browser::signIn)));
            }
        }
        this.empty = new PageCosts(PageCosts.EMPTY, portal, browser.signIn(PageCosts.EMPTY.role()));
        this.bare = new PageCosts(PageCosts.BARE, portal, browser.signIn(PageCosts.BARE.role()));
        this.visits = options.visitsARound(costs.size());
    }

    public static void main(String[] arguments) throws IOException {
        BenchOptions options;
        try {
            options = BenchOptions.of(arguments, PAGES);
        } catch (IllegalArgumentException refused) {
            say("halfterm: %s. See ./halfterm help", refused.getMessage());
            System.exit(2);
            return;
        }
        var data = Files.createTempDirectory(Path.of("target"), "page-bench-");
        try {
            say("Starting a portal%s ...", options.people() > 0 ? " and inventing people" : "");
            try (var portal = PortalProcess.start(data, options.people());
                    var browser = new Browser(portal.port())) {
                var bench = new PageBench(options, portal, browser);
                bench.measure();
                bench.print(bench.heaps());
            }
        } finally {
            delete(data);
        }
    }

    private void measure() {
        costs.forEach(PageCosts::look); // so that a wrong page is said at once
        empty.look();
        warmUp();
        costs.forEach(PageCosts::look);
        var began = System.nanoTime();
        while (rounds < options.rounds() && (rounds < ALIKE || !isLongerAgo(began, options.longestMeasuring()))) {
            double round = round();
            rounds++;
            say("Measuring, round %d of %d: %.0f ms", rounds, options.rounds(), round);
        }
    }

    /** Until rounds cost the same, within reason. */
    private void warmUp() {
        var began = System.nanoTime();
        var rounds = new ArrayList<Double>();
        int views = 0;
        while (!(views >= options.leastViews(VIEWS_TO_WARM_UP) && settled(rounds))) {
            rounds.add(round());
            views += visits * costs.size();
            say("Warming up, %,d views: a round takes %.0f ms", views, rounds.getLast());
            if (isLongerAgo(began, options.longestWarmUp())) {
                say(
                        "Not settled after %d s: measuring all the same",
                        options.longestWarmUp().toSeconds());
                return;
            }
        }
    }

    private static boolean isLongerAgo(long nanoTime, Duration time) {
        return System.nanoTime() - nanoTime > time.toNanos();
    }

    private static boolean settled(List<Double> rounds) {
        if (rounds.size() < ALIKE) {
            return false;
        }
        var last = rounds.subList(rounds.size() - ALIKE, rounds.size());
        double least = last.stream().min(Comparator.naturalOrder()).orElseThrow();
        double most = last.stream().max(Comparator.naturalOrder()).orElseThrow();
        return most - least <= SETTLED * least;
    }

    /** Milliseconds of processor time of all pages together. */
    private double round() {
        double all = bare.view(visits) + empty.round(visits);
        for (var page : costs) {
            all += page.round(visits);
        }
        return all;
    }

    /** Kilobytes a session takes with the page open in it and nothing else. */
    private Map<MeasuredPage, Double> heaps() {
        var heaps = new HashMap<MeasuredPage, Double>();
        var pages = new ArrayList<>(costs.stream().map(PageCosts::page).toList());
        pages.add(PageCosts.EMPTY);
        for (var page : pages) {
            say("Heap: %s of %s, %d times", page.page(), page.role(), options.sessions());
            portal.expireSessions();
            for (int session = 0; session < options.sessions(); session++) {
                var person = browser.signIn(page.role());
                person.open(page.address()).say();
            }
            long open = portal.heap();
            portal.expireSessions();
            heaps.put(page, (open - portal.heap()) / 1024.0 / options.sessions());
        }
        return heaps;
    }

    private void print(Map<MeasuredPage, Double> heaps) {
        double floor = bare.viewMillis(rounds);
        double clickOnNothing = empty.thereAndBackMillis(rounds) / 2;
        System.out.printf(
                Locale.ROOT,
                "Flow's floor: %.2f ms for a page with nothing of Halfterm's. The goals are for a floor of %.1f ms: to compare with them, multiply by %.2f.%n"
                        + "%d views and clicks a round, %d rounds; %d sessions for the heap%s.%n%n",
                floor,
                FLOOR_OF_THE_GOALS,
                FLOOR_OF_THE_GOALS / floor,
                visits,
                rounds,
                options.sessions(),
                options.people() > 0 ? "; about %,d people".formatted(options.people()) : "");
        System.out.println("| role | page | reads | full view ms | click ms | heap kB | bytes |");
        System.out.println("|---|---|---|---|---|---|---|");
        row("any", "an empty page", empty, clickOnNothing, heaps.get(PageCosts.EMPTY));
        for (var page : costs) {
            row(
                    page.page().role(),
                    page.page().page(),
                    page,
                    page.thereAndBackMillis(rounds) - clickOnNothing,
                    heaps.get(page.page()));
        }
        System.out.printf(
                Locale.ROOT,
                "%nLeaving a page (the browser's beacon) costs a further %.1f ms (mean of the middle half of the pages; at most %.1f).%n%n",
                MiddleHalf.of(leavings()),
                leavings().stream().max(Comparator.naturalOrder()).orElseThrow());
        System.out.println("| role | page | read for a full view |");
        System.out.println("|---|---|---|");
        costs.forEach(page -> System.out.printf(
                "| %s | %s | %s |%n", page.page().role(), page.page().page(), byCollection(page.readsOfView())));
    }

    private void row(String role, String page, PageCosts cost, double click, Double heap) {
        int view = sum(cost.readsOfView().values());
        int clicked = sum(cost.readsOfClick().values());
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.1f | %.1f | %.0f | %,d |%n",
                role,
                page,
                view == clicked ? view : view + " / " + clicked,
                cost.viewMillis(rounds),
                click,
                heap,
                cost.bytes());
    }

    private List<Double> leavings() {
        return costs.stream().map(page -> page.leavingMillis(rounds)).toList();
    }

    private static String byCollection(Map<String, Integer> reads) {
        var collections = new TreeMap<String, Integer>();
        reads.forEach((read, times) -> collections.merge(read.split(" ", 2)[0], times, Integer::sum));
        return collections.entrySet().stream()
                .map(read -> read.getKey() + " " + read.getValue())
                .collect(Collectors.joining(", "));
    }

    private static int sum(Collection<Integer> times) {
        return times.stream().mapToInt(Integer::intValue).sum();
    }

    private static void say(String words, Object... figures) {
        System.err.printf(Locale.ROOT, words + "%n", figures);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
