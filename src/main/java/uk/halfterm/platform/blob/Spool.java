package uk.halfterm.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import uk.halfterm.shared.Sha256;

/** Content on its way in: a temporary file, forced to disk, and its hash. Closing it removes the file unless it was moved away. */
record Spool(Path file, BlobKey key) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    static Spool of(InputStream content, Path directory) throws IOException {
        var file = Files.createTempFile(directory, "incoming-", ".part"); // readable by its owner only
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var hash = Sha256.digest();
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                hash.update(buffer, 0, read);
                for (var bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
            }
            out.force(true);
            return new Spool(file, BlobKey.of(hash.digest()));
        } catch (IOException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
