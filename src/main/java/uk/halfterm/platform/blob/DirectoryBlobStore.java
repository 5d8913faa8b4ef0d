package uk.halfterm.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files under the data directory, {@code ab/cd…} by key with the content type beside it. A file appears by one atomic move, whole and
 * on disk, so that a kill leaves at most a temporary file.
 */
final class DirectoryBlobStore implements BlobStore {

    private final Path directory;

    DirectoryBlobStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public BlobKey put(InputStream content, String contentType) {
        try {
            Files.createDirectories(directory);
            try (var spool = Spool.of(content, directory)) {
                var file = fileOf(spool.key());
                if (!Files.exists(file)) {
                    var shelf = Files.createDirectories(shelfOf(spool.key()));
                    writeType(shelf, file, contentType);
                    Files.move(spool.file(), file, StandardCopyOption.ATOMIC_MOVE);
                    force(shelf);
                }
                return spool.key();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The file cannot be kept", failure);
        }
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        var file = fileOf(key);
        try {
            return Files.exists(file)
                    ? Optional.of(new Stored(key, file, Files.size(file), Files.readString(typeOf(file))))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + key + " cannot be read", failure);
        }
    }

    @Override
    public Stream<BlobKey> keys() {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (var files = Files.find(directory, 2, (file, kind) -> kind.isRegularFile())) {
            return files
                    .map(file -> directory
                            .relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), ""))
                    .filter(BlobKey::isKey)
                    .map(BlobKey::of)
                    .sorted(Comparator.comparing(BlobKey::value))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException("The files cannot be listed", failure);
        }
    }

    private static void writeType(Path shelf, Path file, String contentType) throws IOException {
        var waiting = Files.createTempFile(shelf, "incoming-", TYPE);
        Files.writeString(waiting, contentType);
        force(waiting);
        Files.move(waiting, typeOf(file), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path shelfOf(BlobKey key) {
        return directory.resolve(key.value().substring(0, 2));
    }

    private Path fileOf(BlobKey key) {
        return shelfOf(key).resolve(key.value().substring(2));
    }

    private static Path typeOf(Path file) {
        return file.resolveSibling(file.getFileName() + TYPE);
    }

    private record Stored(BlobKey key, Path file, long size, String contentType) implements Blob {

        @Override
        public InputStream open(long from, long length) {
            requirePart(from, length);
            try {
                var channel = FileChannel.open(file, StandardOpenOption.READ);
                channel.position(from);
                return new Part(Channels.newInputStream(channel), length);
            } catch (IOException failure) {
                throw new UncheckedIOException("The file " + key + " cannot be read", failure);
            }
        }
    }
}
