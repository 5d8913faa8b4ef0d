package uk.halfterm.platform.store.moving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import uk.halfterm.platform.start.CannotStart;

/**
 * Where the commands of a data directory's owner reach the portal that runs in it: a socket in that directory, which the system opens
 * to the owner only. It is no network address.
 */
final class OwnersSocket implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OwnersSocket.class);

    private final Path socket;
    private final @Nullable OwnersRequests requests;
    private @Nullable ServerSocketChannel listening;

    /** Listens to nobody when there are no requests to answer. */
    OwnersSocket(Path directory, @Nullable OwnersRequests requests) {
        socket = directory.resolve(RunningPortal.SOCKET);
        this.requests = requests;
    }

    @Override
    public synchronized void start() {
        var answering = requests;
        if (answering == null) {
            return;
        }
        tidy();
        try {
            Files.deleteIfExists(socket); // of a portal that was killed: this one holds the directory now
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            listening = server;
            Thread.ofPlatform().daemon().name("owners-socket").start(() -> accept(server, answering));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException refused) {
            LOG.warn(
                    "Backup and restore work only while the portal is stopped: {} cannot be listened on ({})",
                    socket,
                    refused.getMessage());
        }
    }

    private void tidy() {
        try {
            House.tidy(Exchange.parentOf(socket));
        } catch (UncheckedIOException failure) {
            LOG.warn("What a killed command has left in the data directory stays there: {}", BackingUp.reason(failure));
        }
    }

    private void accept(ServerSocketChannel server, OwnersRequests answering) {
        while (server.isOpen()) {
            try {
                var asking = server.accept();
                // Not a daemon: a restore goes on in it while the portal is stopped.
                Thread.ofPlatform().daemon(false).name("owners-request").start(() -> answer(asking, answering));
            } catch (ClosedChannelException over) {
                return;
            } catch (IOException failure) {
                LOG.warn("A command could not be taken in: {}", failure.getMessage());
            }
        }
    }

    private void answer(SocketChannel asking, OwnersRequests answering) {
        try (asking;
                var in = new BufferedReader(Channels.newReader(asking, StandardCharsets.UTF_8));
                var out = Channels.newWriter(asking, StandardCharsets.UTF_8)) {
            var request = in.readLine();
            if (request != null) {
                out.write(answerTo(request, answering, said -> say(out, said)) + "\n");
                out.flush();
            }
        } catch (IOException gone) {
            LOG.debug("Whoever asked is gone", gone);
        }
    }

    /** Work that was begun goes on when nobody listens any more. */
    private static void say(Writer out, String line) {
        try {
            out.write(RunningPortal.SAID + line + "\n");
        } catch (IOException gone) {
            LOG.debug("Whoever asked is gone", gone);
        }
    }

    private String answerTo(String request, OwnersRequests answering, Consumer<String> say) {
        try {
            return RunningPortal.DONE + answering.answer(request, say);
        } catch (CannotMove | CannotStart refused) {
            return RunningPortal.REFUSED + refused.getMessage();
        } catch (UncheckedIOException failure) {
            return RunningPortal.REFUSED + failure.getMessage() + ": " + BackingUp.reason(failure.getCause());
        } catch (RuntimeException failure) {
            LOG.error("A command of the directory's owner failed", failure);
            return RunningPortal.REFUSED + "The portal could not do it ("
                    + failure.getClass().getSimpleName() + "); its log says more.";
        }
    }

    @Override
    public synchronized void stop() {
        var server = listening;
        listening = null;
        if (server != null) {
            try {
                server.close();
                Files.deleteIfExists(socket);
            } catch (IOException failure) {
                LOG.warn("{} could not be closed: {}", socket, failure.getMessage());
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return listening != null;
    }
}
