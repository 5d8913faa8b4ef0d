package uk.halfterm.shell;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import uk.halfterm.bench.Strangers;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Many strangers at once: they fill no memory, and who is signed in goes on working. */
class FloodIT extends ScreenVisit {

    private static final int STRANGERS_AT_MOST = 200;

    @Autowired
    private ServletWebServerApplicationContext web;

    @LocalServerPort
    private int port;

    @Test
    void leavesFewSessionsAndWhoIsSignedInWorking() throws Exception {
        try (var mentee = new Visitor(port)) {
            mentee.signedInAs("mentee");
            var window = mentee.open("/meetings");
            var before = sessions();

            flood(1_500);

            assertThat(sessions()).isLessThanOrEqualTo(before + STRANGERS_AT_MOST);
            assertThat(window.open("/programmes").words()).contains("Your programmes");
            assertThat(mentee.page("/meetings").words()).contains("Meeting");
        }
    }

    @Test
    void ofConnectionsThatSayNothingIsEnded() throws Exception {
        var connections = new ArrayList<Socket>();
        try {
            for (int stranger = 0; stranger < 50; stranger++) {
                var connection = new Socket("localhost", port);
                connection
                        .getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
                connections.add(connection);
            }

            for (var connection : connections) {
                assertThat(isEndedByTheServer(connection)).isTrue();
            }
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static boolean isEndedByTheServer(Socket connection) throws IOException {
        connection.setSoTimeout(60_000);
        try {
            while (connection.getInputStream().read() >= 0) {
                // It may say why.
            }
            return true;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    private void flood(int requests) throws Exception {
        var failed = new AtomicInteger();
        try (var strangers = new Strangers(port);
                var threads = Executors.newFixedThreadPool(8)) {
            var answered = threads.invokeAll(IntStream.range(0, requests)
                    .<Callable<Integer>>mapToObj(number -> () -> strangers.ask(number))
                    .toList());
            for (var status : answered) {
                if (status.get() >= 500) {
                    failed.incrementAndGet();
                }
            }
        }
        assertThat(failed).hasValue(0);
    }

    private int sessions() {
        var tomcat = ((TomcatWebServer) web.getWebServer()).getTomcat();
        return ((Context) tomcat.getHost().findChildren()[0]).getManager().getActiveSessions();
    }
}
