package uk.halfterm.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser of their own who sends requests to the running portal; follows no redirect, keeps cookies. */
public final class Visitor implements AutoCloseable {

    /**
     * A page as the server describes it to the browser: its words, the values its inputs begin with, its buttons, or where to go
     * instead.
     */
    public record Page(String words, Map<String, String> inputs, Map<String, Integer> buttons, String sentTo) {

        public static Page of(String description) {
            var words = new LinkedHashMap<Integer, String>();
            var parents = new HashMap<Integer, Integer>();
            var properties = new HashMap<Integer, Map<String, String>>();
            var json = JsonMapper.shared().readTree(description);
            for (var change : json.findPath("changes")) {
                var node = change.path("node").asInt();
                change.path("addNodes").forEach(child -> parents.put(child.asInt(), node));
                var value = change.path("value").asString("");
                switch (change.path("key").asString("")) {
                    case "text" -> words.put(node, value);
                    case "innerHTML" ->
                        words.put(node, Jsoup.parseBodyFragment(value).body().wholeText());
                    case "name", "value", "tag" ->
                        properties
                                .computeIfAbsent(node, one -> new HashMap<>())
                                .put(change.path("key").asString(), value);
                    default -> {}
                }
            }
            var inputs = new HashMap<String, String>();
            properties.values().stream()
                    .filter(node -> node.containsKey("name") && node.containsKey("value"))
                    .forEach(node -> inputs.put(node.get("name"), node.get("value")));
            var buttons = new HashMap<String, Integer>();
            words.forEach((node, word) -> {
                var parent = parents.get(node);
                if (parent != null
                        && "button"
                                .equals(properties
                                        .getOrDefault(parent, Map.of())
                                        .get("tag"))) {
                    buttons.put(word, parent);
                }
            });
            var sentTo = "";
            for (var call : json.findPath("execute")) {
                if (call.path(call.size() - 1).asString("").contains("window.open")) {
                    sentTo = call.path(0).asString("");
                }
            }
            return new Page(String.join("\n", words.values()), Map.copyOf(inputs), Map.copyOf(buttons), sentTo);
        }

        /** The same of a page that the server has drawn whole. */
        public static Page drawn(String html) {
            var document = Jsoup.parse(html);
            var inputs = document.select("input[name][value]").stream()
                    .collect(Collectors.toUnmodifiableMap(input -> input.attr("name"), input -> input.attr("value")));
            return new Page(document.body().wholeText(), inputs, Map.of(), "");
        }

        public Optional<String> valueOf(String input) {
            return Optional.ofNullable(inputs.get(input));
        }
    }

    private final String portal;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Visitor(int port) {
        this.portal = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        // As a browser asks for a page; the portal remembers only such requests to go on with after sign-in.
        return send(HttpRequest.newBuilder(URI.create(portal + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(portal + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends what no form of the portal sends. */
    public HttpResponse<String> send(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(URI.create(portal + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Opens the sign-in page and sends its form. */
    public HttpResponse<String> signIn(String email, String password) {
        return post("/login", Map.of("username", email, "password", password, "_csrf", csrf()));
    }

    /** Signs in as that person of the demonstration, or fails. */
    public Visitor signedInAs(String name) {
        var answer = signIn(DemonstrationSignIns.address(name).value(), DemonstrationSignIns.PASSWORD);
        if (answer.statusCode() != 302 || place(answer).startsWith("/login")) {
            throw new AssertionError(name + " could not sign in: " + answer.statusCode() + " " + place(answer));
        }
        return this;
    }

    /** What the page at that address says, asked for as the page's own script asks for it; the sign-in page has none. */
    public Page page(String path) {
        return path.startsWith("/login") ? Page.drawn(get(path).body()) : new Window(path).open(path);
    }

    /** What the page at that address answers when its button with those words is pressed. */
    public Page press(String path, String button) {
        var window = new Window(path);
        var page = window.open(path);
        var node = page.buttons().get(button);
        if (node == null) {
            throw new AssertionError("There is no button \"" + button + "\" on " + path + ": " + page.words());
        }
        return window.send("click", node, Map.of());
    }

    /** Opens a page in a window that stays open. */
    public Window open(String path) {
        var window = new Window(path);
        window.open(path);
        return window;
    }

    /** One page in the browser, talking to the server in the way of Vaadin's script. */
    public final class Window {

        private final JsonNode begun;
        private int messages;

        Window(String path) {
            begun = JsonMapper.shared()
                    .readTree(get("/?v-r=init&location=" + encoded(path.substring(1)) + "&query=")
                            .body());
        }

        /** What it says after a click on a link to that page. */
        public Page open(String path) {
            var parts = path.substring(1).split("\\?", 2);
            var query = parts.length > 1 ? parts[1] : "";
            return send(
                    "ui-navigate", 1, Map.of("route", parts[0], "query", query, "appShellTitle", "", "trigger", ""));
        }

        /** Tells the server that the page is still open; its status. */
        public int heartbeat() {
            return Visitor.this
                    .send("/?v-r=heartbeat&v-uiId=" + begun.findPath("v-uiId"), "text/plain", "")
                    .statusCode();
        }

        Page send(String event, int node, Map<String, Object> data) {
            var message = Map.of(
                    "csrfToken",
                    begun.findPath("Vaadin-Security-Key").asString(""),
                    "rpc",
                    List.of(Map.of("type", "event", "node", node, "event", event, "data", data)),
                    "syncId",
                    messages,
                    "clientId",
                    messages++);
            var answer = Visitor.this.send(
                    HttpRequest.newBuilder(URI.create(portal + "/?v-r=uidl&v-uiId=" + begun.findPath("v-uiId")))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(message))));
            return Page.of(answer.body().replaceFirst("^for\\(;;\\);", ""));
        }
    }

    /** The token that the sign-in page carries in its form. */
    public String csrf() {
        return page("/login").valueOf("_csrf").orElseThrow(() -> new AssertionError("The form carries no CSRF token"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Optional<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst();
    }

    /** The browser no longer has that cookie. */
    public void lose(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    /** Carries on with a session somebody else has begun. */
    public void take(HttpCookie session) {
        cookies.getCookieStore().add(URI.create(portal), session);
    }

    /** Where an answer sends the browser, without the portal's own address. */
    public String place(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(portal, "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
