package uk.halfterm.platform.blob;

import java.io.InputStream;

/** A stored file; it never changes. */
public interface Blob {

    BlobKey key();

    long size();

    String contentType();

    /** The bytes of a part, for range requests; the caller closes it. A part beyond the end is refused. */
    InputStream open(long from, long length);

    /** All bytes; the caller closes it. */
    default InputStream open() {
        return open(0, size());
    }

    /** Refuses a part that the file does not have. */
    default void requirePart(long from, long length) {
        if (from < 0 || length < 0 || from + length > size()) {
            throw new IllegalArgumentException("No such part of " + size() + " bytes: " + length + " from " + from);
        }
    }
}
