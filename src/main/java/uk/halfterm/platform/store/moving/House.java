package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/**
 * A data directory whose turn to be moved this process has: one backup, restore, export or import at a time. A portal may live in it;
 * what needs the directory for itself takes it with {@link #alone}.
 */
final class House implements AutoCloseable {

    private static final String TURN = "halfterm.moving";
    private static final String WORKPLACE = "moving-";

    private final Path directory;
    private final HeldLock turn;
    private @Nullable HeldLock inUse;
    private boolean handedOver;

    private House(Path directory, HeldLock turn) {
        this.directory = directory;
        this.turn = turn;
    }

    /** The turn in a directory that has a store. */
    static House enter(Path wanted) {
        var directory = wanted.toAbsolutePath().normalize();
        if (!Files.isRegularFile(directory.resolve(EmbeddedStore.FILE))) {
            throw new CannotMove("There is no store of Halfterm in " + directory + ".");
        }
        return entered(directory).cleared();
    }

    /** The turn for the portal that lives here, which goes on with what another process has prepared. */
    static House takeOver(Path directory) {
        return entered(directory);
    }

    /** The turn in a directory that is made when it is not there. */
    static House enterOrBuild(Path wanted) {
        var directory = wanted.toAbsolutePath().normalize();
        try {
            OwnerOnly.createDirectory(directory);
        } catch (IOException refused) {
            throw new CannotMove("The data directory " + directory + " cannot be made or written to.", refused);
        }
        return entered(directory).cleared();
    }

    /** Throws away what was left by commands, or by a portal, that were killed; a command that is at work is left alone. */
    static void tidy(Path directory) {
        try {
            turn(directory).ifPresent(turn -> {
                try (var house = new House(directory, turn)) {
                    house.cleared();
                }
            });
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static House entered(Path directory) {
        try {
            return new House(
                    directory,
                    turn(directory)
                            .orElseThrow(() -> new CannotMove("Another backup, restore, export or import is at work in "
                                    + directory + ". Wait until it is done.")));
        } catch (IOException refused) {
            throw new CannotMove("The data directory " + directory + " cannot be written to.", refused);
        }
    }

    private static Optional<HeldLock> turn(Path directory) throws IOException {
        return HeldLock.on(directory.resolve(TURN));
    }

    Path directory() {
        return directory;
    }

    Path store() {
        return directory.resolve(EmbeddedStore.FILE);
    }

    Path blobs() {
        return directory.resolve(BlobStore.BUCKET);
    }

    /**
     * The unfinished backup of this house in some directory. No other house has one of that name there, and this one writes one only
     * while it has the turn: what is found there is left by a command that was killed.
     */
    Path unfinished(Path place) {
        try {
            return place.resolve(".halfterm-" + turn.word() + ".part");
        } catch (IOException refused) {
            throw new CannotMove("The data directory " + directory + " cannot be written to.", refused);
        }
    }

    /** The portal that lives here and answers. */
    Optional<RunningPortal> portal() {
        return RunningPortal.in(directory);
    }

    /** From here on no portal can start here; refused when one is there. */
    void alone() {
        if (inUse != null) {
            return;
        }
        try {
            inUse = HeldLock.on(directory.resolve(EmbeddedStore.LOCK)).orElseThrow(this::portalDoesNotAnswer);
        } catch (IOException refused) {
            throw new CannotMove("The data directory " + directory + " cannot be written to.", refused);
        }
    }

    private CannotMove portalDoesNotAnswer() {
        return new CannotMove("Another Halfterm is using the data directory " + directory
                + " and does not answer: it may be starting or stopping. Try again in a moment, or stop it.");
    }

    /** What the directory holds at this moment, from the portal that runs or from the file. */
    Source moment() {
        var portal = portal();
        if (portal.isPresent()) {
            var copy = portal.get().copyOfStore(workplace());
            return StoreSource.of(copy, blobs(), this::clearWorkplaces);
        }
        alone();
        return StoreSource.of(store(), blobs());
    }

    /** A new directory beside the store for work that is thrown away if it is not finished. */
    Path workplace() {
        try {
            return Files.createTempDirectory(directory, WORKPLACE);
        } catch (IOException refused) {
            throw new CannotMove("The data directory " + directory + " cannot be written to.", refused);
        }
    }

    /** Throws away what killed commands have left. */
    private House cleared() {
        clearWorkplaces();
        clear(Exchange.KEPT, this::isTheStoreInUse);
        return this;
    }

    private void clearWorkplaces() {
        clear(WORKPLACE, _ -> true);
    }

    private void clear(String beginning, Predicate<Path> isToGo) {
        try (var found = Files.newDirectoryStream(directory, beginning + "*")) {
            for (var left : found) {
                if (isToGo.test(left)) {
                    OwnerOnly.delete(left);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What an exchange kept that was killed before the new store was there: a second name of the store that still lives here. */
    private boolean isTheStoreInUse(Path kept) {
        var file = kept.resolve(EmbeddedStore.FILE);
        try {
            return Files.exists(file) && Files.exists(store()) && Files.isSameFile(file, store());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets a portal in again. */
    void letIn() {
        if (inUse != null) {
            inUse.close();
            inUse = null;
        }
    }

    /** Lets the portal have its turn, with the workplaces as they are. */
    void handOver() {
        letIn();
        turn.close();
        handedOver = true;
    }

    @Override
    public void close() {
        if (!handedOver) {
            clearWorkplaces();
            handOver();
        }
    }
}
