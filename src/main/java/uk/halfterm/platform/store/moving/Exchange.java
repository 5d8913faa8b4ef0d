package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.platform.seal.KeyFile;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/**
 * Puts a store and files that were built beside the old ones in their place. Files are named by their content, so that those of both
 * can lie together; the one step that counts is the rename of the store's file. Before it the old store is whole, after it the new one.
 */
final class Exchange {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss");

    /** How the name of a directory begins in which what was there before is kept. */
    static final String KEPT = "before-restore-";

    private final House house;
    private final Path built;
    private final Clock clock;
    private @Nullable Path kept;

    Exchange(House house, Path built, Clock clock) {
        this.house = house;
        this.built = built;
        this.clock = clock;
    }

    static String stamp(Clock clock) {
        return STAMP.format(LocalDateTime.now(clock));
    }

    /** Where the old store and files are now, a data directory of its own. */
    Optional<Path> kept() {
        return Optional.ofNullable(kept);
    }

    void run() {
        if (!Files.exists(built.resolve(EmbeddedStore.FILE))) {
            throw new CannotMove("What was to be put in place is gone: another command cleared it away. Run it again.");
        }
        house.alone();
        try {
            if (Files.exists(house.store())) {
                kept = keep();
            }
            var files = filesIn(built.resolve(BlobStore.BUCKET));
            for (var file : files) {
                replace(
                        built.resolve(BlobStore.BUCKET).resolve(file),
                        house.blobs().resolve(file));
            }
            replace(built.resolve(EmbeddedStore.FILE), house.store());
            var wanted = Set.copyOf(files);
            for (var file : filesIn(house.blobs()).reversed()) {
                if (!wanted.contains(file)) {
                    Files.delete(house.blobs().resolve(file));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            house.letIn();
        }
    }

    /** Puts back what was kept. */
    void undo() {
        if (kept == null || !Files.exists(kept)) {
            return;
        }
        house.alone();
        try {
            for (var file : filesIn(kept.resolve(BlobStore.BUCKET))) {
                if (!Files.exists(house.blobs().resolve(file))) {
                    link(
                            kept.resolve(BlobStore.BUCKET).resolve(file),
                            house.blobs().resolve(file));
                }
            }
            replace(kept.resolve(EmbeddedStore.FILE), house.store());
            OwnerOnly.delete(kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            house.letIn();
        }
    }

    private Path keep() throws IOException {
        var workplace = house.workplace();
        link(house.store(), workplace.resolve(EmbeddedStore.FILE));
        if (Files.exists(house.directory().resolve(KeyFile.NAME))) {
            link(house.directory().resolve(KeyFile.NAME), workplace.resolve(KeyFile.NAME));
        }
        for (var file : filesIn(house.blobs())) {
            link(
                    house.blobs().resolve(file),
                    workplace.resolve(BlobStore.BUCKET).resolve(file));
        }
        var place = house.directory().resolve(KEPT + stamp(clock));
        Files.move(workplace, place, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.force(house.directory());
        return place;
    }

    /** Content types before contents, as they are laid down: a content without its type cannot be read. */
    private static List<Path> filesIn(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(directory::relativize)
                    .sorted(Comparator.comparing(file -> !file.toString().endsWith(BlobStore.TYPE)))
                    .toList();
        }
    }

    /** The same file under a second name; a copy where the file system has no such thing. */
    private static void link(Path file, Path second) throws IOException {
        OwnerOnly.createDirectory(parentOf(second));
        try {
            Files.createLink(second, file);
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.copy(file, second, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void replace(Path file, Path other) throws IOException {
        OwnerOnly.createDirectory(parentOf(other));
        Files.move(file, other, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.force(parentOf(other));
    }

    static Path parentOf(Path file) {
        var parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " lies in no directory");
        }
        return parent;
    }
}
