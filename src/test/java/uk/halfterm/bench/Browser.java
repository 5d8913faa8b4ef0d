package uk.halfterm.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.Visitor;

/**
 * Asks a portal for what a browser asks for whose cache is warm (seen in Chromium): the page, its script's first word, and
 * the beacon when it is left. Compressed, as a browser wants it.
 */
final class Browser implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern WINDOW = Pattern.compile("v-uiId\":(\\d+)");

    private final String portal;
    private final HttpClient client = HttpClient.newHttpClient();

    Browser(int port) {
        this.portal = "http://localhost:" + port + "/";
    }

    /** A person of the demonstration in a new session, with no page open. */
    Person signIn(String name) {
        var person = new Person();
        person.signIn(name);
        return person;
    }

    @Override
    public void close() {
        client.close();
    }

    final class Person {

        private final Map<String, String> cookies = new HashMap<>();

        private void signIn(String name) {
            var token = Visitor.Page.drawn(text(get("login"))).valueOf("_csrf").orElseThrow();
            var form = "username=" + encoded(DemonstrationSignIns.address(name).value()) + "&password="
                    + encoded(DemonstrationSignIns.PASSWORD) + "&_csrf=" + encoded(token);
            var answer = send(request("login")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            if (answer.statusCode() != 302
                    || answer.headers().firstValue("Location").orElse("").contains("login")) {
                throw new IllegalStateException(name + " could not sign in: " + answer.statusCode());
            }
        }

        /** The page, which comes with everything that is on it. */
        Window open(String address) {
            var answer = get(address);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("/" + address + " answers " + answer.statusCode());
            }
            return new Window(address, answer);
        }

        private HttpResponse<byte[]> get(String address) {
            return send(request(address).header("Accept", "text/html,*/*;q=0.8").GET());
        }

        private HttpRequest.Builder request(String address) {
            return HttpRequest.newBuilder(URI.create(portal + address)).header("Accept-Encoding", "gzip");
        }

        private HttpResponse<byte[]> send(HttpRequest.Builder request) {
            try {
                var answer = client.send(request.header("Cookie", cookies()).build(), BodyHandlers.ofByteArray());
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
                return answer;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        private String cookies() {
            return cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }

        private void keep(String cookie) {
            var parts = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }

        /** A page that is open in the browser. */
        final class Window {

            private final String address;
            private final HttpResponse<byte[]> opened;
            private final String key;
            private final String number;
            private int messages;

            private Window(String address, HttpResponse<byte[]> opened) {
                this.address = address;
                this.opened = opened;
                var text = text(opened);
                this.key = find(KEY, text);
                this.number = find(WINDOW, text);
            }

            /** What was there when it was opened. */
            Shown opened() {
                return new Shown(opened);
            }

            /** What the page's own script says first: where it is. The server has it open already. */
            Shown say() {
                return new Shown(navigate("/" + address, ""));
            }

            /** A click on a link to that page. */
            Shown click(String address) {
                return new Shown(navigate(address, "client"));
            }

            /** What the browser says when the page is left; nobody reads the answer. */
            void leave() {
                tell("[],\"UNLOAD\":true");
            }

            private HttpResponse<byte[]> navigate(String route, String trigger) {
                return tell("[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + route
                        + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\""
                        + trigger
                        + "\"}}]");
            }

            private HttpResponse<byte[]> tell(String calls) {
                var body = "{\"csrfToken\":\"" + key + "\",\"rpc\":" + calls + ",\"syncId\":" + messages
                        + ",\"clientId\":" + messages++ + "}";
                return send(request("?v-r=uidl&v-uiId=" + number)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(body)));
            }
        }
    }

    /** What the server answered to a navigation, read only when asked. */
    record Shown(HttpResponse<byte[]> answer) {

        int bytes() {
            return answer.body().length;
        }

        String text() {
            return Browser.text(answer).replaceFirst("^for\\(;;\\);", "");
        }

        Shown mustSay(MeasuredPage page) {
            var text = text();
            if (answer.statusCode() != 200 || !text.contains(page.says())) {
                throw new IllegalStateException("%s for %s does not say \"%s\": %s"
                        .formatted(
                                page.address(),
                                page.role(),
                                page.says(),
                                Visitor.Page.of(text).words()));
            }
            return this;
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        var bytes = answer.body();
        try {
            return new String(
                    answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")
                            ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                            : bytes,
                    StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
