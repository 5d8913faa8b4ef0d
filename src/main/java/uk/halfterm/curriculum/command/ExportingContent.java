package uk.halfterm.curriculum.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.TreeMap;

import org.bson.BsonDocument;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.store.moving.CannotMove;
import uk.halfterm.platform.store.moving.ReadingCommand;
import uk.halfterm.platform.store.moving.Snapshot;

/**
 * Writes the current version of every programme as the files it was read from, byte for byte. Reads the documents as they are stored
 * ({@code programme_current}, {@code programme_versions}), because no portal starts for it.
 */
final class ExportingContent implements ReadingCommand {

    private static final String FILES = "files";

    @Override
    public String argument() {
        return "a directory to write to, new or empty";
    }

    @Override
    public void read(Snapshot snapshot, String argument, PrintStream out) {
        var target = Path.of(argument).toAbsolutePath().normalize();
        var current = new TreeMap<String, String>();
        snapshot.documents(
                "programme_current", document -> current.put(text(document, "_id"), text(document, "version")));
        var versions = new HashMap<String, BsonDocument>();
        snapshot.documents("programme_versions", document -> {
            if (current.containsValue(text(document, "_id"))) {
                versions.put(text(document, "_id"), document);
            }
        });
        if (current.isEmpty()) {
            throw new CannotMove("No programme was read into this data directory yet.");
        }
        var files = 0;
        try {
            prepare(target);
            for (var programme : current.entrySet()) {
                var version = versions.get(programme.getValue());
                if (version == null || !version.containsKey(FILES)) {
                    throw new CannotMove(
                            "The programme " + programme.getKey()
                                    + " was kept by an older release, without its files. Start this release once, then export.");
                }
                files += write(version, target.resolve(programme.getKey()), snapshot);
            }
        } catch (IOException failure) {
            throw new CannotMove(
                    "The content cannot be written to " + target + ": " + failure.getMessage() + ".", failure);
        }
        out.printf("Exported %s, %d files, to %s%n", String.join(", ", current.keySet()), files, target);
    }

    private static void prepare(Path target) throws IOException {
        if (Files.exists(target) && !(Files.isDirectory(target) && isEmpty(target))) {
            throw new CannotMove(target + " is there already and is not an empty directory.");
        }
        Files.createDirectories(target);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private static int write(BsonDocument version, Path folder, Snapshot snapshot) throws IOException {
        var files = version.getArray(FILES);
        for (var value : files) {
            var path = text(value.asDocument(), "path");
            var file = folder.resolve(path).normalize();
            if (!file.startsWith(folder)) {
                throw new CannotMove(
                        "A file of " + text(version, "_id") + " is named " + path + ", outside of its folder.");
            }
            Files.createDirectories(file.getParent());
            try (var content =
                    snapshot.blob(BlobKey.of(text(value.asDocument(), "key"))).open()) {
                Files.copy(content, file);
            }
        }
        return files.size();
    }

    private static String text(BsonDocument document, String field) {
        return document.getString(field).getValue();
    }
}
