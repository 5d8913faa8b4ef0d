package uk.halfterm.platform.blob;

import java.io.InputStream;
import java.util.Optional;

/** Keeps files by the hash of their content; putting the same content again changes nothing. */
public interface BlobStore {

    /** Reads the stream to its end and returns once the content is safely kept; the caller closes the stream. */
    BlobKey put(InputStream content, String contentType);

    Optional<Blob> find(BlobKey key);
}
