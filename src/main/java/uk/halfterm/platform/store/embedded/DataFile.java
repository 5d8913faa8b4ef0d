package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import uk.halfterm.platform.start.CannotStart;

/** The store's one file in the data directory: readable by its owner only, opened by one process at a time. */
final class DataFile {

    private static final String NAME = "halfterm.store";
    private static final int CACHE_MEGABYTES = 64;
    /** A quarter of the usual: a write puts whole pages into the file, and an insert costs a quarter less processor time. */
    private static final int PAGE_BYTES = 4096;

    private DataFile() {}

    static MVStore open(Path directory) {
        var file = prepared(directory.toAbsolutePath().normalize());
        try {
            var store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
            store.setVersionsToKeep(0);
            // What a commit replaced is free for the next one; by default it is kept for 45 s and the file grows a
            // hundredfold.
            store.setRetentionTime(0);
            return store;
        } catch (MVStoreException refused) {
            throw new CannotStart(
                    switch (refused.getErrorCode()) {
                        case DataUtils.ERROR_FILE_LOCKED ->
                            "Another Halfterm is using the data directory " + file.getParent()
                                    + ". Stop it, or give this one its own directory.";
                        case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                            "The store " + file + " cannot be read: it is damaged or of another release.";
                        default -> "The store " + file + " cannot be opened (error " + refused.getErrorCode() + ").";
                    },
                    refused);
        }
    }

    private static Path prepared(Path directory) {
        try {
            Files.createDirectories(directory, forOwnerOnly(directory, "rwx------"));
            var file = directory.resolve(NAME);
            try {
                Files.createFile(file, forOwnerOnly(directory, "rw-------"));
            } catch (FileAlreadyExistsException kept) {
                if (!Files.isWritable(file)) {
                    throw unwritable(directory, kept);
                }
            }
            return file;
        } catch (IOException refused) {
            throw unwritable(directory, refused);
        }
    }

    private static CannotStart unwritable(Path directory, IOException reason) {
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
