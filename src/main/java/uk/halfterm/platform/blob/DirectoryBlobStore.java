package uk.halfterm.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Blobs as files of a directory, each beside a small file with its content type. For the embedded store's one machine. */
final class DirectoryBlobStore implements BlobStore {

    private final Path directory;

    DirectoryBlobStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public BlobKey put(InputStream in, String contentType) {
        try {
            Files.createDirectories(directory);
            var spooled = SpooledBlob.of(in, directory);
            var place = placeOf(spooled.key());
            if (Files.exists(place)) {
                spooled.discard();
                return spooled.key();
            }
            Files.createDirectories(place.getParent());
            // The type first: a blob is there only once its bytes are, and then its type is there too.
            Files.writeString(typeOf(spooled.key()), contentType, StandardCharsets.US_ASCII);
            Files.move(spooled.file(), place, StandardCopyOption.ATOMIC_MOVE);
            return spooled.key();
        } catch (IOException failed) {
            throw new UncheckedIOException("A file could not be kept in the data directory", failed);
        }
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        var place = placeOf(key);
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileBlob(
                    key, Files.size(place), Files.readString(typeOf(key), StandardCharsets.US_ASCII), place));
        } catch (IOException failed) {
            throw new UncheckedIOException("A file of the data directory could not be read", failed);
        }
    }

    private Path placeOf(BlobKey key) {
        return directory.resolve(key.value().substring(0, 2)).resolve(key.value());
    }

    private Path typeOf(BlobKey key) {
        return directory.resolve(key.value().substring(0, 2)).resolve(key.value() + ".type");
    }

    private record FileBlob(BlobKey key, long size, String contentType, Path place) implements Blob {

        @Override
        public InputStream open(long from, long length) {
            try {
                var channel = FileChannel.open(place).position(from);
                return new BoundedStream(Channels.newInputStream(channel), length);
            } catch (IOException failed) {
                throw new UncheckedIOException("A file of the data directory could not be read", failed);
            }
        }
    }
}
