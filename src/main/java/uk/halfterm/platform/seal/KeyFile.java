package uk.halfterm.platform.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.halfterm.platform.start.CannotStart;

/**
 * The file that holds the keys of a data directory's store, for its owner only. It lies in the directory, apart from the store's own file,
 * and no backup holds it. One key a line, the first seals; a line that begins with # is for people.
 */
public final class KeyFile {

    /** Its name in the data directory. */
    public static final String NAME = "halfterm.keys";

    private static final String HEAD = """
            # Who has these keys can read what is sealed in the store. The first seals, all open. No backup holds them:
            # keep a copy of this file elsewhere. See docs/security.md
            """;

    private KeyFile() {}

    /** The keys of a data directory that this process has locked; at its first start they are made. */
    public static KeyRing openOrMake(Path directory) {
        return find(directory).orElseGet(() -> {
            var made = KeyRing.random();
            write(directory, made);
            return made;
        });
    }

    /** The keys in a data directory, if it has any; a file that cannot be used is refused with {@link CannotStart}. */
    public static Optional<KeyRing> find(Path directory) {
        var file = directory.resolve(NAME).toAbsolutePath().normalize();
        try {
            var keys = Files.readString(file).lines().filter(line -> !line.startsWith("#"));
            requireOwnerOnly(file);
            return Optional.of(KeyRing.parse(keys.collect(Collectors.joining("\n")), file.toString()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new CannotStart("The sealing keys in " + file + " cannot be read.", unreadable);
        }
    }

    /** Puts the keys in the place of those that are there; a kill at any moment leaves the old or the new ones. */
    public static void write(Path directory, KeyRing keys) {
        var file = directory.resolve(NAME).toAbsolutePath().normalize();
        var next = file.resolveSibling(NAME + ".new");
        try {
            Files.deleteIfExists(next); // of a process that was killed
            try (var out = FileChannel.open(
                    next,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    forOwnerOnly(directory))) {
                var bytes = StandardCharsets.UTF_8.encode(text(keys));
                writeAll(out, bytes);
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (isPosix(directory)) {
                try (var names = FileChannel.open(directory, StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
        } catch (IOException refused) {
            throw new CannotStart("The sealing keys cannot be written to " + file + ".", refused);
        }
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static String text(KeyRing keys) {
        return HEAD
                + keys.all().stream()
                        .map(key -> "# " + key.id() + "\n" + key.toBase64() + "\n")
                        .collect(Collectors.joining());
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        if (!isPosix(file)) {
            return;
        }
        var open = Files.getPosixFilePermissions(file);
        open.removeAll(EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
        if (!open.isEmpty()) {
            throw new CannotStart(
                    "The sealing keys in " + file + " are open to others on this machine: chmod 600 " + file);
        }
    }

    private static FileAttribute<?>[] forOwnerOnly(Path directory) {
        return isPosix(directory)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
