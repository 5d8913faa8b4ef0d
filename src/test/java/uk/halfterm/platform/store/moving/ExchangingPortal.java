package uk.halfterm.platform.store.moving;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/**
 * As much of a portal as a restore has to do with: a store and the owner's socket, which stop and start anew when asked. It starts in
 * a second, where the whole portal takes ten. Says {@code ready} when it serves, {@code exchanging} when it has stopped for an
 * exchange, and {@code exchanged} when that is over.
 */
final class ExchangingPortal {

    private final Path directory;
    private final PrintStream log = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private @Nullable EmbeddedStore store;
    private @Nullable OwnersSocket socket;

    private ExchangingPortal(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) {
        new ExchangingPortal(Path.of(arguments[0])).start();
    }

    private void start() {
        var opened = EmbeddedStore.open(directory, false);
        var listening = new OwnersSocket(
                directory, new OwnersRequests(directory, opened, this::around, Clock.systemUTC(), List.of()));
        listening.start();
        store = opened;
        socket = listening;
        log.println("ready");
    }

    private void around(Runnable work) {
        if (socket != null) {
            socket.stop();
        }
        if (store != null) {
            store.close();
        }
        log.println("exchanging");
        work.run();
        log.println("exchanged");
        start();
    }
}
