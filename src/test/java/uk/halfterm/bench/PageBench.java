package uk.halfterm.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Opens pages as a browser does and reads what they cost the server: processor time a page from {@code /proc}, memory a session from
 * the live heap. Needs only a JDK: {@code java src/test/java/uk/halfterm/bench/PageBench.java http://localhost:8080 PID [SESSIONS]}
 * beside a portal started with {@code --today 2024-01-08}; Linux only.
 */
public final class PageBench {

    private static final int WARM_UP = 400;
    private static final int VIEWS = 100;
    private static final int TICKS_A_SECOND = 100;

    private final String portal;
    private final long process;

    private PageBench(String portal, long process) {
        this.portal = portal;
        this.process = process;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new PageBench(arguments[0], Long.parseLong(arguments[1]));
        var person = bench.new Person();
        for (String page : List.of("", "blocks/3", "events")) {
            for (int warm = 0; warm < WARM_UP; warm++) {
                person.open(page);
            }
            long before = bench.processorMillis();
            for (int view = 0; view < VIEWS; view++) {
                person.open(page);
            }
            System.out.printf(
                    "/%s: %.1f ms of processor a view, over %d views%n",
                    page, (bench.processorMillis() - before) / (double) VIEWS, VIEWS);
        }
        if (arguments.length > 2) {
            bench.memory(Integer.parseInt(arguments[2]));
        }
    }

    private void memory(int sessions) throws Exception {
        var open = new ArrayList<Person>();
        long before = liveHeap();
        for (int i = 0; i < sessions; i++) {
            var person = new Person();
            person.open("");
            open.add(person);
        }
        System.out.printf(
                "%d sessions with the home page open: %.1f kB of heap each after garbage collection%n",
                open.size(), (liveHeap() - before) / 1024.0 / sessions);
    }

    private long processorMillis() throws IOException {
        var fields = Files.readString(Path.of("/proc/" + process + "/stat"))
                .replaceAll(".*\\) ", "")
                .split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS_A_SECOND;
    }

    /** Bytes of live objects; the histogram collects garbage first. */
    private long liveHeap() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = new ProcessBuilder(jcmd, Long.toString(process), "GC.class_histogram").start();
        var lines = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        histogram.waitFor();
        return Long.parseLong(lines.getLast().strip().split("\\s+", -1)[2]);
    }

    private final class Person {

        private final HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Person() throws Exception {
            var form = get("login");
            var token = find(form, "name=\"_csrf\" content=\"([^\"]+)\"");
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(portal + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("username=mentor%40demo.halfterm.example"
                                    + "&password=half-term-demo&_csrf="
                                    + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.uri().getPath().startsWith("/login")) {
                throw new IllegalStateException("Could not sign in");
            }
        }

        /** The page itself, Flow's start of it and the navigation to it; what a browser asks for on a warm visit. */
        void open(String page) throws Exception {
            get(page);
            var start = get("?v-r=init&location=" + page + "&query=");
            var key = find(start, "Vaadin-Security-Key\":\"([^\"]+)\"");
            var ui = find(start, "v-uiId\":(\\d+)");
            var body =
                    "{\"csrfToken\":\"" + key + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\","
                            + "\"data\":{\"route\":\"/" + page
                            + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},"
                            + "\"trigger\":\"\"}}],\"syncId\":0,\"clientId\":0}";
            var shown = browser.send(
                            HttpRequest.newBuilder(URI.create(portal + "/?v-r=uidl&v-uiId=" + ui))
                                    .header("Content-Type", "application/json; charset=UTF-8")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            if (!shown.contains("Bournville") && !shown.contains("Block 3")) {
                throw new IllegalStateException("Not the page: " + shown.substring(0, Math.min(300, shown.length())));
            }
        }

        private String get(String path) throws Exception {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(portal + "/" + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static String find(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text.substring(0, Math.min(300, text.length())));
        }
        return matcher.group(1);
    }
}
