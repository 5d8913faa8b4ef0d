package uk.halfterm.platform.blob;

import java.io.InputStream;
import java.util.Optional;

/** Keeps files by what is in them, so putting one twice keeps one. */
public interface BlobStore {

    BlobKey put(InputStream in, String contentType);

    Optional<Blob> find(BlobKey key);
}
