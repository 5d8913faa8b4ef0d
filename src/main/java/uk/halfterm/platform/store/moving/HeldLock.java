package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** The lock on a file, given back with the process at the latest. */
final class HeldLock implements AutoCloseable {

    private final FileChannel file;

    private HeldLock(FileChannel file) {
        this.file = file;
    }

    /** The lock, or empty while another holds it. The file is made when it is not there. */
    static Optional<HeldLock> on(Path file) throws IOException {
        OwnerOnly.createFile(file);
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
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

    /** What stands in the file: a random word that is written when there is none, so that the file is known apart from every other. */
    String word() throws IOException {
        var word = ByteBuffer.allocate(64);
        if (file.read(word, 0) <= 0) {
            word = ByteBuffer.wrap(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            file.write(word.duplicate(), 0);
            return StandardCharsets.US_ASCII.decode(word).toString();
        }
        return StandardCharsets.US_ASCII.decode(word.flip()).toString();
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
