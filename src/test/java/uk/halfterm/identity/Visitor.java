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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser of their own who sends requests to the running portal; follows no redirect, keeps cookies. */
public final class Visitor implements AutoCloseable {

    /** A page as the server describes it to the browser: its words, the values its inputs begin with, or where to go instead. */
    public record Page(String words, Map<String, String> inputs, String sentTo) {

        static Page of(String description) {
            var words = new ArrayList<String>();
            var nodes = new TreeMap<Integer, Map<String, String>>();
            var json = JsonMapper.shared().readTree(description);
            for (var change : json.findPath("changes")) {
                var value = change.path("value").asString("");
                switch (change.path("key").asString("")) {
                    case "text" -> words.add(value);
                    case "name", "value" ->
                        nodes.computeIfAbsent(change.path("node").asInt(), node -> new HashMap<>())
                                .put(change.path("key").asString(), value);
                    default -> {}
                }
            }
            var inputs = new HashMap<String, String>();
            nodes.values().stream()
                    .filter(node -> node.containsKey("name") && node.containsKey("value"))
                    .forEach(node -> inputs.put(node.get("name"), node.get("value")));
            var sentTo = "";
            for (var call : json.findPath("execute")) {
                if (call.path(call.size() - 1).asString("").contains("window.open")) {
                    sentTo = call.path(0).asString("");
                }
            }
            return new Page(String.join("\n", words), Map.copyOf(inputs), sentTo);
        }

        Optional<String> valueOf(String input) {
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

    /** What the page at that address says, asked for as the page's own script asks for it. */
    public Page page(String path) {
        var begun =
                JsonMapper.shared().readTree(get("/?v-r=init&location=&query=").body());
        var parts = path.substring(1).split("\\?", 2);
        var navigation = Map.of(
                "csrfToken",
                begun.findPath("Vaadin-Security-Key").asString(""),
                "rpc",
                List.of(Map.of(
                        "type",
                        "event",
                        "node",
                        1,
                        "event",
                        "ui-navigate",
                        "data",
                        Map.of(
                                "route",
                                parts[0],
                                "query",
                                parts.length > 1 ? parts[1] : "",
                                "appShellTitle",
                                "",
                                "trigger",
                                ""))),
                "syncId",
                0,
                "clientId",
                0);
        var answer = send(HttpRequest.newBuilder(URI.create(portal + "/?v-r=uidl&v-uiId=" + begun.findPath("v-uiId")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(navigation))));
        return Page.of(answer.body().replaceFirst("^for\\(;;\\);", ""));
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
