package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.halfterm.platform.start.Restart;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/** What the running portal does for the owner of its data directory: a copy of the store, another store in its place, or some {@link OwnersWork}. */
final class OwnersRequests {

    private static final Logger LOG = LoggerFactory.getLogger(OwnersRequests.class);

    private final Path directory;
    private final EmbeddedStore store;
    private final @Nullable Restart restart;
    private final Clock clock;
    private final List<OwnersWork> works;

    OwnersRequests(
            Path directory, EmbeddedStore store, @Nullable Restart restart, Clock clock, List<OwnersWork> works) {
        this.directory = directory;
        this.store = store;
        this.restart = restart;
        this.clock = clock;
        this.works = List.copyOf(works);
    }

    /** Does what is asked for. What is worth saying meanwhile is said line by line. */
    String answer(String request, Consumer<String> say) {
        if (request.startsWith(RunningPortal.COPY)) {
            return copy(inside(request.substring(RunningPortal.COPY.length()))).toString();
        }
        if (request.startsWith(RunningPortal.EXCHANGE)) {
            return exchange(inside(request.substring(RunningPortal.EXCHANGE.length())))
                    .toString();
        }
        if (request.startsWith(RunningPortal.WORK)) {
            return Boolean.toString(work(request.substring(RunningPortal.WORK.length()), say));
        }
        throw new CannotMove("The portal that runs is of another release and does not know what was asked of it.");
    }

    private boolean work(String asked, Consumer<String> say) {
        var end = asked.indexOf(' ');
        var work = works.stream()
                .filter(one -> end > 0 && one.name().equals(asked.substring(0, end)))
                .findFirst()
                .orElseThrow(() -> new CannotMove(
                        "The portal that runs is of another release and does not know what was asked of it."));
        try (var client = store.connect()) {
            return work.work(client.getDatabase(StoreSource.DATABASE), Path.of(asked.substring(end + 1)), say);
        }
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
