package uk.halfterm.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A start for the launcher's cache of loaded classes only ({@code --halfterm.rehearsal=true}): serves its own first page once, then
 * stops, so that the cache knows what a start and a first page need.
 */
@Component
@ConditionalOnBooleanProperty("halfterm.rehearsal")
class Rehearsal {

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException, InterruptedException {
        if (event.getApplicationContext() instanceof WebServerApplicationContext portal
                && portal.getWebServer() != null) {
            var page = "http://localhost:" + portal.getWebServer().getPort() + "/";
            try (var browser = HttpClient.newHttpClient()) {
                for (String path : new String[] {"login", "?v-r=init&location=login&query=", "ui/halfterm.css"}) {
                    browser.send(
                            HttpRequest.newBuilder(URI.create(page + path)).build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
        }
        // Not in this thread: the shutdown waits for the start to be over.
        Thread.ofPlatform()
                .name("rehearsal-over")
                .start(() -> System.exit(SpringApplication.exit(event.getApplicationContext())));
    }
}
