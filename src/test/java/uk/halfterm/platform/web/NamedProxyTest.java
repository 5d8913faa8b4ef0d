package uk.halfterm.platform.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;
import uk.halfterm.platform.start.CannotStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NamedProxyTest {

    private static final String FORWARDED = "203.0.113.9 https learn.school.example";

    @Test
    void isBelievedWhereTheClientIsAndWhatItAskedFor() throws Exception {
        assertThat(seenBy("127.0.0.1")).isEqualTo(FORWARDED);
        assertThat(seenBy("192.0.2.7, 127.0.0.1")).isEqualTo(FORWARDED);
    }

    @Test
    void isTheOnlyOneThatIsBelieved() throws Exception {
        assertThat(seenBy("")).isEqualTo("127.0.0.1 http 127.0.0.1");
        assertThat(seenBy("192.0.2.7")).isEqualTo("127.0.0.1 http 127.0.0.1");
        assertThat(seenBy("127.0.0.10")).isEqualTo("127.0.0.1 http 127.0.0.1");
    }

    @Test
    void isNamedByItsAddress() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> proxy("proxy.school.example"))
                .withMessageContaining("HALFTERM_PROXY");
    }

    private static NamedProxy proxy(String setting) {
        return new NamedProxy(new MockEnvironment().withProperty(NamedProxy.SETTING, setting));
    }

    /** What a page sees of a client on this machine that sends a proxy's headers. */
    private static String seenBy(String setting) throws Exception {
        var tomcat = new TomcatServletWebServerFactory(0);
        proxy(setting).customize(tomcat);
        var server = tomcat.getWebServer(
                context -> context.addServlet("seen", new Seen()).addMapping("/"));
        server.start();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                    .header("X-Forwarded-For", "203.0.113.9")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "learn.school.example")
                    .header("Forwarded", "for=203.0.113.9;host=evil.example;proto=https")
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        } finally {
            server.stop();
            server.destroy();
        }
    }

    private static final class Seen extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
            response.getWriter()
                    .write(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName());
        }
    }
}
