package uk.halfterm.platform.blob;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;

/** Keeps files by the hash of their content; putting the same content again changes nothing. */
public interface BlobStore {

    /** Reads the stream to its end and returns once the content is safely kept; the caller closes the stream. */
    BlobKey put(InputStream content, String contentType);

    Optional<Blob> find(BlobKey key);

    /** Every key there is, in ascending order. */
    Stream<BlobKey> keys();

    /** Files below a directory, as beside an embedded store. */
    static BlobStore in(Path directory) {
        return new DirectoryBlobStore(directory);
    }

    /** Files in the bucket {@value #BUCKET} of GridFS. */
    static BlobStore in(MongoDatabase database) {
        return new GridFsBlobStore(GridFSBuckets.create(database, BUCKET));
    }

    /** The bucket of GridFS; its collections are {@code blobs.files} and {@code blobs.chunks}. */
    String BUCKET = "blobs";

    /** How the name of the file ends that holds the content type of the one it is named after, below a directory. */
    String TYPE = ".type";
}
