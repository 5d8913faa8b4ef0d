package uk.halfterm.platform.store.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** Why the file could not be written, and what the writer is told. */
final class WriteFailure {

    static final String NO_SPACE = "No space left on device";

    private WriteFailure() {}

    /** OutOfDiskSpace for a full disk or a used-up quota, FileStreamFailed for the rest (a disk that became read-only or broke). */
    static MongoServerError refusal(@Nullable Throwable reason) {
        return reason != null && isDiskFull(reason)
                ? new MongoServerError(
                        14031,
                        "OutOfDiskSpace",
                        "The disk is full: the embedded store has kept nothing of this command")
                : new MongoServerError(
                        39,
                        "FileStreamFailed",
                        "The disk cannot be written: the embedded store has not accepted this command");
    }

    static boolean isDiskFull(Throwable reason) {
        var message = String.valueOf(rootOf(reason).getMessage());
        return message.contains(NO_SPACE)
                || message.contains("Disk quota exceeded")
                || message.contains("not enough space on the disk");
    }

    static Throwable rootOf(Throwable failure) {
        var root = failure;
        for (var cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        return root;
    }
}
