package uk.halfterm.platform.blob;

import java.io.InputStream;

/** A kept file; sizes are bytes. */
public interface Blob {

    BlobKey key();

    long size();

    String contentType();

    /** The bytes from an offset on, at most {@code length} of them; the caller closes it. */
    InputStream open(long from, long length);
}
