package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.halfterm.platform.start.Restart;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/** What the running portal does for the owner of its data directory: a copy of the store, or another store in its place. */
final class OwnersRequests {

    private static final Logger LOG = LoggerFactory.getLogger(OwnersRequests.class);

    private final Path directory;
    private final EmbeddedStore store;
    private final @Nullable Restart restart;
    private final Clock clock;

    OwnersRequests(Path directory, EmbeddedStore store, @Nullable Restart restart, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.restart = restart;
        this.clock = clock;
    }

    String answer(String request) {
        if (request.startsWith(RunningPortal.COPY)) {
            return copy(inside(request.substring(RunningPortal.COPY.length()))).toString();
        }
        if (request.startsWith(RunningPortal.EXCHANGE)) {
            return exchange(inside(request.substring(RunningPortal.EXCHANGE.length())))
                    .toString();
        }
        throw new CannotMove("The portal that runs is of another release and does not know what was asked of it.");
    }

    private Path inside(String path) {
        var given = Path.of(path);
        try {
            if (Files.isSameFile(directory, Exchange.parentOf(given))) {
                return given;
            }
        } catch (IOException notThere) {
            LOG.debug("Asked for a place that is not there", notThere);
        }
        throw new CannotMove(given + " is not in the portal's data directory " + directory + ".");
    }

    private Path copy(Path workplace) {
        var copy = workplace.resolve(EmbeddedStore.FILE);
        store.copyTo(copy);
        return copy;
    }

    /** Signs everybody out: sessions end with the portal that is stopped, and so does every cache. */
    private Path exchange(Path built) {
        if (restart == null) {
            throw new CannotMove("This portal cannot start itself anew. Stop it, then restore.");
        }
        try (var house = House.takeOver(directory)) {
            var exchange = new Exchange(house, built, clock);
            try {
                restart.around(exchange::run);
            } catch (RuntimeException failure) {
                LOG.error("The portal did not start with the restored store; the one before is put back", failure);
                exchange.undo();
                restart.around(() -> {});
                throw new CannotMove("The portal did not start with the restored store (" + failure.getMessage()
                        + "). It runs with the one before.");
            }
            return exchange.kept().orElse(directory);
        }
    }
}
