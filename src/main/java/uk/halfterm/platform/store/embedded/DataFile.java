package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.halfterm.platform.start.CannotStart;

/**
 * The store's one file, or memory only. A file that could not be written is opened again as it was after its last commit. A file that
 * is mostly leftovers is copied into a new one when it is opened and when it is closed.
 */
final class DataFile implements AutoCloseable {

    /** Below this much free space nothing is accepted: a command, what MVStore moves and the way back need room. */
    static final long RESERVE_BYTES = 32L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DataFile.class);

    /** MVStore's word in the head of a file that was closed in order; it is taken out, and the head written, by the next commit. */
    private static final String CLOSED_IN_ORDER = "clean";

    private static final int CACHE_MEGABYTES = 64;
    /** A quarter of the usual: a write puts whole pages into the file, and an insert costs a quarter less processor time. */
    private static final int PAGE_BYTES = 4096;

    private static final long WORTH_COMPACTING_BYTES = 16L * 1024 * 1024;
    private static final int WORTH_COMPACTING_PERCENT = 50;
    private static final int COPIED_AT_ONCE_BYTES = 16 * 1024 * 1024;
    private static final String PROBE = "halfterm.probe";
    private static final int PROBE_BYTES = 1024 * 1024;
    private static final String SUCCESSOR = "halfterm.store.new";

    private final @Nullable DataDirectory directory;
    private final String scheme;
    private MVStore store;

    private DataFile(@Nullable DataDirectory directory, String scheme, MVStore store) {
        this.directory = directory;
        this.scheme = scheme;
        this.store = store;
    }

    static DataFile inMemory() {
        return new DataFile(null, "", MVStore.open(null));
    }

    static DataFile open(Path directory) {
        return open(directory, "");
    }

    /** @param scheme how MVStore reaches the file: nothing, or the scheme and colon of a file system that a test puts between */
    static DataFile open(Path path, String scheme) {
        var directory = DataDirectory.open(path);
        try {
            if (directory.usableSpace() < RESERVE_BYTES) {
                throw new CannotStart("The disk of the data directory "
                        + directory.path() + " is full: the store needs " + (RESERVE_BYTES >> 20)
                        + " MB free.");
            }
            directory.discard(SUCCESSOR); // left by a process that was killed
            var file = new DataFile(directory, scheme, started(directory, scheme));
            if (file.compacted()) {
                file.reopen();
            }
            return file;
        } catch (IOException | RuntimeException failure) {
            closeQuietly(directory);
            throw failure instanceof RuntimeException known
                    ? known
                    : new CannotStart(
                            "The data directory " + path + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static MVStore started(DataDirectory directory, String scheme) {
        var file = directory.storeFile();
        try {
            return opened(scheme + file);
        } catch (MVStoreException refused) {
            throw refusal(file, refused);
        }
    }

    /** What a person is told of a store that cannot be opened. */
    static CannotStart refusal(Path file, MVStoreException refused) {
        return switch (refused.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> DataDirectory.inUse(file.resolveSibling(""));
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                new CannotStart("The store " + file + " cannot be read: it is damaged or of another release.", refused);
            default ->
                new CannotStart(
                        "The store " + file + " cannot be opened (error " + refused.getErrorCode() + ").", refused);
        };
    }

    private static MVStore opened(String file) {
        // Only a commit of GroupCommit writes; by default a big command would be written while it is half done.
        var store = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .pageSplitSize(PAGE_BYTES)
                .open();
        store.setVersionsToKeep(0);
        // What a commit replaced is free for the next one: after the default 45 s the file had grown a hundredfold.
        store.setRetentionTime(0);
        return store;
    }

    /** The open file; another one after {@link #reopen()}. */
    MVStore store() {
        return store;
    }

    /**
     * Writes what has changed, and names it in the head of the file. By itself MVStore writes the head now and then and looks for what
     * came after it from there; a version that is cut off half-way can lie on that way, and what lay behind it was lost.
     */
    void commit() {
        if (directory == null) {
            store.commit();
        } else {
            commitByName(store);
        }
    }

    private static void commitByName(MVStore file) {
        file.getStoreHeader().put(CLOSED_IN_ORDER, 1);
        file.commit();
    }

    /** Opens the file again as it was after its last commit; only for reading when it cannot be written. */
    void reopen() {
        if (directory != null) {
            store.closeImmediately();
            store = opened(scheme + directory.storeFile());
        }
    }

    /**
     * Closes the file as its last commit left it. MVStore's own way would write into its head that it was closed in order, and that
     * would stand there until the next start's first commit is whole. If that one were cut off, after it had overwritten a chunk that
     * nobody needs but the last version still lists, MVStore would take one of the versions before for the last.
     */
    private static void letGo(MVStore open) {
        open.closeImmediately();
    }

    /**
     * Copies the file as it is, through the store's own channel: opening and closing it a second time in this process would let go of
     * its lock.
     */
    void copyTo(Path copy) {
        var open = store.getFileStore();
        try (var target = FileChannel.open(copy, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            for (long at = 0; at < open.size(); ) {
                var block = open.readFully(null, at, (int) Math.min(COPIED_AT_ONCE_BYTES, open.size() - at));
                at += block.remaining();
                while (block.hasRemaining()) {
                    target.write(block);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The store cannot be copied to " + copy, failure);
        }
    }

    /** Throws unless there is room for what the next commands write. */
    void checkRoom() throws IOException {
        if (directory != null && directory.usableSpace() < RESERVE_BYTES) {
            throw new IOException(WriteFailure.NO_SPACE);
        }
    }

    /** Throws unless a megabyte can be written beside the file. */
    void probe() throws IOException {
        checkRoom();
        if (directory != null) {
            var file = directory.temporary(PROBE);
            try (var channel = FilePath.get(scheme + file).open("rw")) {
                DataUtils.writeFully(channel, 0, ByteBuffer.allocate(PROBE_BYTES));
                channel.force(true);
            } catch (MVStoreException refused) {
                throw new IOException(refused);
            } finally {
                directory.discard(PROBE);
            }
        }
    }

    @Override
    public void close() {
        try {
            if (!store.isClosed()) {
                compacted();
            }
        } finally {
            letGo(store);
            if (directory != null) {
                closeQuietly(directory);
            }
        }
    }

    /**
     * Copies what the file holds into a new one that takes its place, when that halves it at least. Whatever ends the process
     * meanwhile, a whole file stands under the name. Returns whether it did, and has closed the file then.
     */
    private boolean compacted() {
        if (directory == null || !isWorthCompacting()) {
            return false;
        }
        var before = store.getFileStore().size();
        try {
            var successor = directory.temporary(SUCCESSOR);
            var smaller = opened(scheme + successor);
            try {
                copy(store, smaller);
            } finally {
                letGo(smaller);
            }
            letGo(store);
            directory.replaceStoreFile(successor);
            LOG.info("Compacted the store: {} MB to {} MB", before >> 20, Files.size(directory.storeFile()) >> 20);
            return true;
        } catch (IOException | MVStoreException failure) {
            LOG.warn("The store was not compacted: {}", failure.getMessage());
            directory.discard(SUCCESSOR);
            if (store.isClosed()) {
                reopen();
            }
            return false;
        }
    }

    private boolean isWorthCompacting() {
        var file = store.getFileStore();
        return !file.isReadOnly()
                && file.size() >= WORTH_COMPACTING_BYTES
                && file.getFillRate() * file.getChunksFillRate() < WORTH_COMPACTING_PERCENT * 100;
    }

    private static void copy(MVStore from, MVStore to) {
        for (var name : from.getMapNames()) {
            copy(EmbeddedDatabase.map(from, name), EmbeddedDatabase.map(to, name), to);
        }
        commitByName(to);
    }

    @SuppressWarnings("unchecked") // the same map in another file
    private static <K, V> void copy(MVMap<K, V> from, MVMap<?, ?> same, MVStore target) {
        var to = (MVMap<K, V>) same;
        for (var cursor = from.cursor(null); cursor.hasNext(); ) {
            to.put(cursor.next(), cursor.getValue());
            if (target.getUnsavedMemory() > COPIED_AT_ONCE_BYTES) {
                target.commit();
            }
        }
    }

    private static void closeQuietly(DataDirectory directory) {
        try {
            directory.close();
        } catch (IOException failure) {
            LOG.debug("The lock of the data directory", failure);
        }
    }
}
