package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The lock on a file, given back with the process at the latest. */
final class HeldLock implements AutoCloseable {

    private final FileChannel file;

    private HeldLock(FileChannel file) {
        this.file = file;
    }

    /** The lock, or empty while another holds it. The file is made when it is not there. */
    static Optional<HeldLock> on(Path file) throws IOException {
        OwnerOnly.createFile(file);
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new HeldLock(channel));
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // As good as in another: the lock is held.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
