package uk.halfterm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Ask a portal for what anybody can ask for, each time without a cookie, as if they had never been there. */
public final class Strangers implements AutoCloseable {

    /** Pages, the start of Flow, a set-up link that was guessed, the sign-in form, an address that is none. */
    private static final List<String> PATHS = List.of(
            "/",
            "/login",
            "/?v-r=init&location=&query=",
            "/setup/guessed",
            "/?v-r=init&location=setup/guessed&query=",
            "/ecf/blocks",
            "/nowhere");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String portal;

    public Strangers(int port) {
        this.portal = "http://localhost:" + port;
    }

    /** The status of the answer to one of the requests, the number says to which. */
    public int ask(int number) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portal + PATHS.get(number % PATHS.size())))
                .header("Accept", "text/html")
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
