package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import uk.halfterm.Halfterm;
import uk.halfterm.platform.store.OtherProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** A command of the launcher in a process of its own, as a person starts it. */
final class Launched {

    private static final String READY = "Halfterm is ready: ";

    private final Process process;
    private final Path out;
    private final Path errors;

    private Launched(Process process, Path out, Path errors) {
        this.process = process;
        this.out = out;
        this.errors = errors;
    }

    static Launched command(String... words) throws IOException {
        return command(Map.of(), words);
    }

    static Launched command(Map<String, String> environment, String... words) throws IOException {
        var out = Files.createTempFile("halfterm-", ".out");
        var errors = Files.createTempFile("halfterm-", ".errors");
        var builder = OtherProcess.of(Halfterm.class, (Object[]) words)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new Launched(builder.start(), out, errors);
    }

    /** The portal itself, once it says that it is ready. */
    static Launched portal(Path data) throws IOException, InterruptedException {
        var portal = command("--server.port=0", "--halfterm.data=" + data, "--halfterm.store-fsync=false");
        portal.awaitReady(1);
        return portal;
    }

    long timesReady() throws IOException {
        return printed().stream().filter(line -> line.startsWith(READY)).count();
    }

    /** Where the portal is after it has started so many times. */
    String awaitReady(long times) throws IOException, InterruptedException {
        for (var patience = 0; patience < 1_200; patience++) {
            var ready =
                    printed().stream().filter(line -> line.startsWith(READY)).toList();
            if (ready.size() >= times) {
                return ready.getLast().substring(READY.length());
            }
            assertThat(isAlive()).as(String.join("\n", complained())).isTrue();
            Thread.sleep(50);
        }
        throw new AssertionError("The portal is not ready: " + printed());
    }

    int exit() throws InterruptedException {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM, as the launcher's Ctrl-C. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("stops").isTrue();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    List<String> printed() throws IOException {
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    /** Standard error without what the virtual machine says of libraries' native access. */
    List<String> complained() throws IOException {
        return Files.readAllLines(errors, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("WARNING: "))
                .toList();
    }

    /** What a page answers. */
    static int page(String address) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
