package uk.halfterm.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.util.FileSystemUtils;

/**
 * How people who are signed in fare while strangers ask as fast as they can: {@code ./halfterm bench flood}. Strangers and portal share
 * the machine, so what the strangers' own side costs is in the figures. Prints a table for {@code docs/performance.md}.
 */
public final class FloodBench {

    private static final List<String> ROLES = List.of("mentee", "mentor", "tutor");
    private static final List<String> PAGES = List.of("", "meetings", "ecf/blocks/3");
    private static final int STRANGERS = 8;
    private static final Duration MEASURED = Duration.ofSeconds(30);

    /** Somebody who looks at a page and then at the next. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PortalProcess portal;
    private final Browser browser;
    private List<Browser.Person> people;

    private FloodBench(PortalProcess portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
        this.people = signIn();
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            say("halfterm: bench flood has no options. See ./halfterm help");
            System.exit(2);
        }
        var data = Files.createTempDirectory(Path.of("target"), "flood-bench-");
        try (var portal = PortalProcess.start(data, 0);
                var browser = new Browser(portal.port())) {
            new FloodBench(portal, browser).measure();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void measure() throws Exception {
        say("Warming up ...");
        views(Duration.ofSeconds(20), Duration.ZERO);
        flooded(Duration.ofSeconds(20));
        portal.expireSessions();
        people = signIn();
        System.out.println(
                "| strangers | their requests a second | views | half within ms | 95 % within ms | longest ms | heap MB |");
        System.out.println("|---|---|---|---|---|---|---|");
        say("Measuring without strangers ...");
        row("none", 0, views(MEASURED, PAUSE));
        say("Measuring with strangers ...");
        var flooded = flooded(MEASURED);
        row(STRANGERS + " at once, as fast as they can", flooded.requests() / MEASURED.toSeconds(), flooded.views());
        say("Strangers were answered %d times with 500 or more", flooded.failed());
    }

    private List<Browser.Person> signIn() {
        return ROLES.stream().map(browser::signIn).toList();
    }

    private record Flooded(List<Double> views, int requests, int failed) {}

    private Flooded flooded(Duration time) throws Exception {
        var over = new AtomicBoolean();
        var requests = new AtomicInteger();
        var failed = new AtomicInteger();
        try (var strangers = new Strangers(portal.port());
                var threads = Executors.newFixedThreadPool(STRANGERS)) {
            var asking = new ArrayList<Future<?>>();
            for (int stranger = 0; stranger < STRANGERS; stranger++) {
                asking.add(threads.submit(() -> {
                    while (!over.get()) {
                        if (strangers.ask(requests.getAndIncrement()) >= 500) {
                            failed.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            var views = views(time, PAUSE);
            over.set(true);
            for (var stranger : asking) {
                stranger.get();
            }
            return new Flooded(views, requests.get(), failed.get());
        }
    }

    /** Milliseconds of each full view that the people had, one after the other, sorted. */
    private List<Double> views(Duration time, Duration pause) throws InterruptedException {
        var millis = new ArrayList<Double>();
        long began = System.nanoTime();
        for (int view = 0; System.nanoTime() - began < time.toNanos(); view++) {
            var person = people.get(view % people.size());
            var page = PAGES.get(view / people.size() % PAGES.size());
            long asked = System.nanoTime();
            var window = person.open(page);
            window.say();
            millis.add((System.nanoTime() - asked) / 1e6);
            window.leave();
            Thread.sleep(pause);
        }
        return millis.stream().sorted().toList();
    }

    private void row(String strangers, long requests, List<Double> views) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %.1f | %.1f | %.0f | %.0f |%n",
                strangers,
                requests,
                views.size(),
                views.get(views.size() / 2),
                views.get(views.size() * 95 / 100),
                views.getLast(),
                portal.heap() / 1e6);
    }

    private static void say(String words, Object... figures) {
        System.err.printf(Locale.ROOT, words + "%n", figures);
    }
}
