package uk.halfterm.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** How much the portal takes in with a request. */
class LongRequestsTest extends ScreenVisit {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int TOO_LONG = 1_100_000;

    @LocalServerPort
    private int port;

    @Test
    void ofAFormAreRefusedWhetherTheirLengthIsSaidOrNot() throws Exception {
        var body = "username=" + "a".repeat(TOO_LONG);

        assertThat(post("/login", FORM, BodyPublishers.ofString(body))).isEqualTo(413);
        assertThat(post("/login", FORM, unannounced(body))).isIn(400, 413);
    }

    @Test
    void ofFlowAreRefusedWhetherTheirLengthIsSaidOrNotAndThePageGoesOn() throws Exception {
        try (var mentee = new Visitor(port)) {
            mentee.signedInAs("mentee");
            var window = mentee.open("/meetings");
            var body = "{\"csrfToken\":\"" + "a".repeat(TOO_LONG) + "\"}";
            var session = mentee.session().orElseThrow().toString();

            for (var sent : new BodyPublisher[] {BodyPublishers.ofString(body), unannounced(body)}) {
                assertThat(post("/?v-r=uidl&v-uiId=0", "application/json", sent, "Cookie", session))
                        .isEqualTo(413);
            }

            assertThat(window.open("/programmes").words()).contains("Your programmes");
        }
    }

    @Test
    void ofManyMegabytesEndTheConnection() throws Exception {
        var chunk = "a".repeat(1_000);
        var body = BodyPublishers.ofByteArrays(
                () -> java.util.stream.Stream.generate(() -> chunk.getBytes(StandardCharsets.US_ASCII))
                        .limit(60_000)
                        .iterator());

        try {
            assertThat(post("/login", FORM, body)).isEqualTo(413);
        } catch (IOException ended) {
            assertThat(ended).isNotNull(); // while the client was still sending
        }
    }

    @Test
    void asLongAsAPersonWritesAreTaken() {
        try (var visitor = new Visitor(port)) {
            var answer = visitor.post(
                    "/login", Map.of("username", "a".repeat(500_000), "password", "a guess", "_csrf", visitor.csrf()));

            assertThat(visitor.place(answer)).isEqualTo("/login?error");
        }
    }

    /** Sent in chunks, without a word of how many. */
    private static BodyPublisher unannounced(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)));
    }

    private int post(String path, String contentType, BodyPublisher body, String... headers) throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Content-Type", contentType)
                    .POST(body);
            if (headers.length > 0) {
                request.headers(headers);
            }
            HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
            return answer.statusCode();
        }
    }
}
