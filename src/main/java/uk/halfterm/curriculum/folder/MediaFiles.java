package uk.halfterm.curriculum.folder;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.halfterm.curriculum.Media;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.shared.Sha256;
import uk.halfterm.shared.yaml.YamlMapping;

/** The files that items of one section bring with them, checked by what is in them and not by their names alone. */
final class MediaFiles {

    /** A phone on a school's network opens it in seconds, and the jar that carries the programme stays small. */
    private static final int MOST_BYTES = 1_000_000;

    private final ProgrammeFiles files;
    private final String folder;
    private final String prefix;

    /** {@code prefix} is what a downloaded file's name begins with. */
    MediaFiles(ProgrammeFiles files, String folder, String prefix) {
        this.files = files;
        this.folder = folder;
        this.prefix = prefix;
    }

    /** The file that the key names; empty, with a fault noted, when it is not there or not what it says it is. */
    Optional<Media> named(YamlMapping front, String key, FileType... allowed) {
        var name = front.text(key);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var type = FileType.ofName(name).filter(Arrays.asList(allowed)::contains);
        if (type.isEmpty()) {
            front.fault(key, "Name a file that ends in " + endings(allowed) + ", not \"" + name + "\"");
            return Optional.empty();
        }
        if (!files.has(folder + name)) {
            front.fault(key, "There is no file " + name + " in this folder");
            return Optional.empty();
        }
        return checked(name, type.get(), files.take(folder + name));
    }

    private Optional<Media> checked(String name, FileType type, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            files.fault(
                    folder + name, "file", "%,d bytes are too many: at most %,d".formatted(bytes.length, MOST_BYTES));
        }
        if (!type.matches(bytes)) {
            files.fault(folder + name, "file", "This is no " + type.extension() + " file, whatever its name says");
            return Optional.empty();
        }
        if (type == FileType.VTT) {
            var path = files.path(folder + name);
            Utf8.text(path, bytes, files.faults()).ifPresent(text -> Captions.check(path, text, files.faults()));
        }
        return Optional.of(new Media(
                new BlobKey(Sha256.of(bytes)), type.extension(), type.contentType(), bytes.length, prefix + name));
    }

    private static String endings(FileType... allowed) {
        return Arrays.stream(allowed).map(type -> "." + type.extension()).collect(Collectors.joining(" or "));
    }
}
