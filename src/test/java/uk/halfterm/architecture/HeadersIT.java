package uk.halfterm.architecture;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Visitor;
import uk.halfterm.shared.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/** What every answer tells the browser to do and not to do, whatever kind of answer it is. */
class HeadersIT extends ScreenVisit {

    private static final Map<String, String> ALWAYS = Map.of(
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "same-origin",
            "permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()");

    @LocalServerPort
    private int port;

    @Test
    void areOnEveryKindOfAnswer() throws IOException {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        try (var visitor = new Visitor(port)) {
            answers.put("200 sign-in page", of(visitor.get("/login")));
            answers.put("302 to sign in", of(visitor.get("/people")));
            answers.put("302 after a failed sign-in", of(visitor.signIn("nobody@school.example", "a guess")));
            answers.put("403 form without its token", of(visitor.post("/login", Map.of("username", "a"))));
            answers.put("403 Flow for a stranger", of(visitor.get("/?v-r=init&location=&query=")));
            answers.put("200 style", of(visitor.get("/ui/halfterm.css")));
            answers.put("404 style", of(visitor.get("/ui/nothing.css")));
            answers.put("200 health", of(visitor.get("/actuator/health")));
            answers.put("413 too long", of(visitor.post("/login", Map.of("username", "a".repeat(1_100_000)))));
            visitor.signedInAs("mentor");
            answers.put("200 page", of(visitor.get("/")));
            answers.put("200 Flow's start", of(visitor.get("/?v-r=init&location=&query=")));
            answers.put("200 Flow's message", of(visitor.send("/?v-r=uidl&v-uiId=0", "application/json", "{}")));
            answers.put("200 pack", of(visitor.get("/ecf/blocks/3/pack")));
            answers.put("302 former address", of(visitor.get("/blocks/3/pack")));
            answers.put("404 pack", of(visitor.get("/ecf/blocks/99/pack")));
            answers.put("200 media", of(visitor.get(media())));
            answers.put("404 media", of(visitor.get("/media/" + "0".repeat(64) + ".mp4")));
            answers.put("page that is not there", of(visitor.get("/nowhere/at/all/1")));
            answers.put("404 address", of(visitor.get("/%20/blocks")));
            answers.put("403 actuator", of(visitor.get("/actuator/env")));
            answers.put("400 refused by the firewall", of(visitor.get("/a//b;c")));
        }
        var wrong = new ArrayList<String>();
        answers.forEach((kind, headers) -> wrong.addAll(wrong(kind, headers)));
        assertThat(String.join("; ", wrong)).isEmpty();
    }

    /** Nothing of the portal has a part in these: the server cannot read what is asked. */
    @Test
    void ofWhatCannotBeReadSayNothing() throws IOException {
        var answer = raw("GET /%zz<b> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "<b>", "%zz", "java.", "Server:");
    }

    private static List<String> wrong(String kind, Map<String, String> headers) {
        var wrong = new ArrayList<String>();
        if (Character.isDigit(kind.charAt(0)) && !kind.startsWith(headers.get(":status"))) {
            wrong.add(kind + ": answered " + headers.get(":status"));
        }
        ALWAYS.forEach((name, value) -> {
            if (!value.equals(headers.get(name))) {
                wrong.add(kind + ": " + name + ": " + headers.get(name));
            }
        });
        var policy = headers.getOrDefault("content-security-policy", "");
        if (!policy.contains("frame-ancestors 'none'")
                || !policy.contains("form-action")
                || !policy.contains("default-src")) {
            wrong.add(kind + ": content-security-policy: " + policy);
        }
        if (!headers.getOrDefault("cache-control", "").matches(".*(no-store|private|max-age).*")) {
            wrong.add(kind + ": cache-control: " + headers.get("cache-control"));
        }
        for (var telling : List.of("server", "x-powered-by")) {
            if (headers.containsKey(telling)) {
                wrong.add(kind + ": " + telling + ": " + headers.get(telling));
            }
        }
        return wrong;
    }

    private static Map<String, String> of(HttpResponse<?> answer) {
        var headers = new TreeMap<String, String>();
        answer.headers()
                .map()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
        headers.put(":status", Integer.toString(answer.statusCode()));
        return headers;
    }

    private String raw(String request) throws IOException {
        try (var connection = new Socket("localhost", port)) {
            connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String media() throws IOException {
        var file = Path.of("content", "ecf", "03-developing-effective-classroom-practice", "webinar.mp4");
        return "/media/" + Sha256.of(Files.readAllBytes(file)) + ".mp4";
    }
}
