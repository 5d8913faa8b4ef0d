package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.halfterm.platform.start.CannotStart;

/**
 * The directory that one Halfterm keeps its store in: made for its owner only, and locked as long as it is open. The lock is a file
 * of its own, because the store's file may be replaced by a smaller one while it is held.
 */
final class DataDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    static final String STORE = "halfterm.store";
    static final String LOCK = "halfterm.lock";

    private final Path directory;
    private final FileChannel lock;
    private final FileStore disk;

    private DataDirectory(Path directory, FileChannel lock) throws IOException {
        this.directory = directory;
        this.lock = lock;
        disk = Files.getFileStore(directory);
    }

    static DataDirectory open(Path wanted) {
        var directory = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory, forOwnerOnly(directory, "rwx------"));
            var lock = FileChannel.open(prepared(directory, LOCK), StandardOpenOption.WRITE);
            if (!locks(lock)) {
                lock.close();
                throw inUse(directory);
            }
            prepared(directory, STORE);
            return new DataDirectory(directory, lock);
        } catch (IOException refused) {
            throw unwritable(directory, refused);
        }
    }

    Path path() {
        return directory;
    }

    Path storeFile() {
        return directory.resolve(STORE);
    }

    /** An empty file for its owner only. */
    Path temporary(String name) throws IOException {
        discard(name);
        var file = directory.resolve(name);
        return Files.createFile(file, forOwnerOnly(directory, "rw-------"));
    }

    void discard(String name) {
        try {
            Files.deleteIfExists(directory.resolve(name));
        } catch (IOException left) {
            LOG.debug("{} is left for the next start", name, left);
        }
    }

    /** Puts the file in the place of the store's, so that at every moment, a power cut's too, one whole file stands there. */
    void replaceStoreFile(Path successor) throws IOException {
        try (var written = FileChannel.open(successor, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(successor, storeFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNames();
    }

    long usableSpace() throws IOException {
        return disk.getUsableSpace();
    }

    static CannotStart inUse(Path directory) {
        return new CannotStart("Another Halfterm is using the data directory " + directory
                + ". Stop it, or give this one its own directory.");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean locks(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static Path prepared(Path directory, String name) throws IOException {
        var file = directory.resolve(name);
        try {
            Files.createFile(file, forOwnerOnly(directory, "rw-------"));
        } catch (FileAlreadyExistsException kept) {
            if (!Files.isWritable(file)) {
                throw kept;
            }
        }
        return file;
    }

    /** A rename outlives a power cut once the directory is on disk too; where a directory cannot be opened there is no such thing. */
    private void forceNames() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static CannotStart unwritable(Path directory, IOException reason) {
        if (WriteFailure.isDiskFull(reason)) {
            return new CannotStart(
                    "The disk of the data directory " + directory + " is full. Free some space.", reason);
        }
        return new CannotStart(
                "The data directory " + directory + " cannot be written to. Choose another or change its permissions.",
                reason);
    }

    private static FileAttribute<?>[] forOwnerOnly(Path directory, String permissions) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
