package uk.halfterm.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes on their way in: written to a temporary file that reaches the disk before anybody may name it by its key. */
record SpooledBlob(Path file, BlobKey key) {

    static SpooledBlob of(InputStream in, Path directory) throws IOException {
        var file = Files.createTempFile(directory, "incoming", ".part");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                in.transferTo(out);
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return new SpooledBlob(file, new BlobKey(HexFormat.of().formatHex(digest.digest())));
        } catch (IOException failed) {
            Files.deleteIfExists(file);
            throw failed;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    void discard() throws IOException {
        Files.deleteIfExists(file);
    }
}
