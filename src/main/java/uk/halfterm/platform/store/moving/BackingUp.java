package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

import org.jspecify.annotations.Nullable;
import uk.halfterm.platform.store.schema.Schema;

/** Takes a backup of a data directory into a file that appears whole and verified, or not at all. */
final class BackingUp {

    private final Release release;
    private final Clock clock;

    BackingUp(Release release, Clock clock) {
        this.release = release;
        this.clock = clock;
    }

    /** The file meant by what a person wrote: a dated one in a directory, or that file. */
    Path fileFor(String wanted) {
        var path = Path.of(wanted).toAbsolutePath().normalize();
        var file = Files.isDirectory(path) ? path.resolve("halfterm-" + Exchange.stamp(clock) + ".zip") : path;
        if (Files.exists(file)) {
            throw new CannotMove(file + " is there already; a backup never overwrites one.");
        }
        var directory = file.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new CannotMove("There is no directory " + directory + " to put the backup in.");
        }
        if (!Files.isWritable(directory)) {
            throw new CannotMove("The directory " + directory + " cannot be written to.");
        }
        return file;
    }

    /** Backs the directory up into the file, which is not there yet. */
    Manifest into(Path file, House house) {
        var written = house.unfinished(Exchange.parentOf(file));
        try {
            Files.deleteIfExists(written); // left by a backup that was killed
            OwnerOnly.createFile(written);
            try (var moment = house.moment()) {
                if (moment.schema() > Schema.LATEST) {
                    throw new CannotMove(house.directory() + " is of a newer release (schema " + moment.schema()
                            + "); this one knows up to schema " + Schema.LATEST + ". Back it up with that release.");
                }
                BackupWriter.write(moment, release.name(), clock.instant(), written);
            }
            Manifest manifest;
            try (var backup = BackupFile.verified(written)) {
                manifest = backup.manifest();
            }
            publish(written, file);
            return manifest;
        } catch (FileAlreadyExistsException meanwhile) {
            throw new CannotMove(file + " is there already; a backup never overwrites one.", meanwhile);
        } catch (IOException failure) {
            throw new CannotMove("The backup cannot be written to " + file + ": " + reason(failure) + ".", failure);
        } finally {
            deleteIfThere(written);
        }
    }

    /** A second name, then without the first: unlike a move it never replaces what is there. */
    private static void publish(Path written, Path file) throws IOException {
        try {
            Files.createLink(file, written);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        }
        OwnerOnly.force(Exchange.parentOf(file));
    }

    private static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The unfinished " + file + " cannot be deleted", failure);
        }
    }

    /** In a few words: what the system said, without the path where it stands twice. */
    static String reason(@Nullable Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return reason(unchecked.getCause());
        }
        return failure instanceof FileSystemException named && named.getReason() != null
                ? String.valueOf(named.getReason())
                : failure == null ? "no reason known" : String.valueOf(failure.getMessage());
    }
}
