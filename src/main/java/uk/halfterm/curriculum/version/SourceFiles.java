package uk.halfterm.curriculum.version;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.folder.ContentFiles;
import uk.halfterm.curriculum.folder.FileType;
import uk.halfterm.curriculum.version.ProgrammeVersion.KeptFile;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.shared.Sha256;

/** The files of programmes as they were written, text and media, kept by their content. */
final class SourceFiles {

    // Each file is waited for until it is on the disk: some at once take a fifth of the time of one after the other.
    private static final int AT_ONCE = 8;

    private final BlobStore blobs;

    SourceFiles(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** Keeps every file of the programme's folder and says which version they make. */
    ProgrammeVersion keep(ContentFiles files, ProgrammeId programme) {
        var kept = new ArrayList<KeptFile>();
        var missing = new HashMap<BlobKey, Callable<BlobKey>>();
        for (var path : files.below(programme.value())) {
            var bytes = files.bytes(programme + "/" + path);
            var key = BlobKey.of(Sha256.of(bytes));
            kept.add(new KeptFile(path, key));
            if (!missing.containsKey(key) && blobs.find(key).isEmpty()) {
                missing.put(key, () -> blobs.put(new ByteArrayInputStream(bytes), FileType.contentTypeOf(path)));
            }
        }
        put(List.copyOf(missing.values()));
        return ProgrammeVersion.of(programme, kept);
    }

    private static void put(List<Callable<BlobKey>> missing) {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : workers.invokeAll(missing)) {
                done.get();
            }
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was broken off while files were kept", broken);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException reason
                    ? reason
                    : new IllegalStateException("The programme's files cannot be kept", failed);
        }
    }

    /** The files of a kept version, to be read as those of a folder. */
    ContentFiles of(ProgrammeVersion version) {
        Map<String, ContentFiles.Opener> openers = new HashMap<>();
        for (var file : version.files()) {
            openers.put(
                    version.programme() + "/" + file.path(),
                    () -> blobs.find(file.key())
                            .orElseThrow(() -> new IllegalStateException(
                                    "The bytes of " + file.path() + " in " + version.id() + " are not in the store"))
                            .open());
        }
        return ContentFiles.kept(openers);
    }
}
