package uk.halfterm.curriculum.folder;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

import uk.halfterm.curriculum.Media;
import uk.halfterm.platform.blob.BlobKey;

/** The files that items of one block bring with them, checked by what is in them and not by their names alone. */
final class MediaFiles {

    /** A phone on a school's network opens it in seconds, and the jar that carries the programme stays small. */
    private static final int MOST_BYTES = 1_000_000;

    private final ContentFiles files;
    private final String folder;
    private final SortedSet<String> unread;
    private final Faults faults;
    private final Map<Media, String> paths;
    private String prefix = "";

    MediaFiles(ContentFiles files, String folder, SortedSet<String> unread, Faults faults, Map<Media, String> paths) {
        this.files = files;
        this.folder = folder;
        this.unread = unread;
        this.faults = faults;
        this.paths = paths;
    }

    /** What a downloaded file's name begins with, so that "reading.docx" says where it came from. */
    void prefix(String words) {
        this.prefix = words;
    }

    /** The file that the key names; empty, with a fault noted, when it is not there or not what it says it is. */
    Optional<Media> named(YamlMap front, String key, FileType... allowed) {
        String name = front.text(key);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<FileType> type = FileType.ofName(name).filter(Arrays.asList(allowed)::contains);
        if (type.isEmpty()) {
            front.fault(key, "Name a file that ends in " + endings(allowed) + ", not \"" + name + "\"");
            return Optional.empty();
        }
        unread.remove(name);
        if (!files.has(folder + name)) {
            front.fault(key, "There is no file " + name + " in this folder");
            return Optional.empty();
        }
        return checked(name, type.get(), files.bytes(folder + name));
    }

    private Optional<Media> checked(String name, FileType type, byte[] bytes) {
        String path = folder + name;
        if (bytes.length > MOST_BYTES) {
            faults.add(path, 1, "file", "%,d bytes are too many: at most %,d".formatted(bytes.length, MOST_BYTES));
        }
        if (!type.matches(bytes)) {
            faults.add(path, 1, "file", "This is no " + type.extension() + " file, whatever its name says");
            return Optional.empty();
        }
        if (type == FileType.VTT) {
            Utf8.text(path, bytes, faults).ifPresent(text -> Captions.check(path, text, faults));
        }
        Media media = new Media(
                new BlobKey(Sha256.of(bytes)), type.extension(), type.contentType(), bytes.length, prefix + name);
        paths.put(media, path);
        return Optional.of(media);
    }

    private static String endings(FileType... allowed) {
        return Arrays.stream(allowed).map(type -> "." + type.extension()).collect(Collectors.joining(" or "));
    }
}
