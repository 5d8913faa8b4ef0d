package uk.halfterm.platform.store.moving;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The portal that runs in a data directory, as seen from a command of its owner: asked through a socket that only the owner can open. */
final class RunningPortal {

    static final String SOCKET = "halfterm.socket";
    static final String COPY = "copy ";
    static final String EXCHANGE = "exchange ";
    static final String WORK = "work ";
    static final String SAID = "said ";
    static final String DONE = "done ";
    static final String REFUSED = "refused ";

    private final Path socket;

    private RunningPortal(Path socket) {
        this.socket = socket;
    }

    static Optional<RunningPortal> in(Path directory) {
        var socket = directory.resolve(SOCKET);
        if (!Files.exists(socket)) {
            return Optional.empty();
        }
        try (var probe = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return probe.isConnected() ? Optional.of(new RunningPortal(socket)) : Optional.empty();
        } catch (IOException | IllegalArgumentException nobodyListens) {
            return Optional.empty();
        }
    }

    /** A copy of the store's file in the directory, as it is at this moment. */
    Path copyOfStore(Path directory) {
        return Path.of(ask(COPY + directory));
    }

    /** Asks the portal to stop, take in the store and files of that directory, and start again; where the old ones are kept. */
    Path exchange(Path built) {
        return Path.of(ask(EXCHANGE + built));
    }

    /** Has the portal do that work with the file, saying what it says; whether all was right. */
    boolean does(String work, Path file, Consumer<String> say) {
        return Boolean.parseBoolean(ask(WORK + work + " " + file, say));
    }

    private String ask(String request) {
        return ask(request, _ -> {});
    }

    private String ask(String request, Consumer<String> say) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                var out = Channels.newWriter(channel, StandardCharsets.UTF_8);
                var in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            out.write(request + "\n");
            out.flush();
            var answer = in.readLine();
            while (answer != null && answer.startsWith(SAID)) {
                say.accept(answer.substring(SAID.length()));
                answer = in.readLine();
            }
            if (answer == null) {
                throw new CannotMove("The portal in " + socket.getParent() + " ended without an answer.");
            }
            if (answer.startsWith(DONE)) {
                return answer.substring(DONE.length());
            }
            throw new CannotMove(answer.startsWith(REFUSED) ? answer.substring(REFUSED.length()) : answer);
        } catch (IOException failure) {
            throw new CannotMove("The portal in " + socket.getParent() + " does not answer.", failure);
        }
    }
}
