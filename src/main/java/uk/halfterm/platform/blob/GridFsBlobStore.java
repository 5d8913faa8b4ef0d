package uk.halfterm.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import org.bson.BsonString;
import org.bson.Document;

/** Blobs in MongoDB's GridFS, for several portals on one MongoDB. */
final class GridFsBlobStore implements BlobStore {

    private final MongoDatabase store;

    GridFsBlobStore(MongoDatabase store) {
        this.store = store;
    }

    @Override
    public BlobKey put(InputStream in, String contentType) {
        try {
            var spooled = SpooledBlob.of(in, Path.of(System.getProperty("java.io.tmpdir")));
            try (var bytes = Files.newInputStream(spooled.file())) {
                if (find(spooled.key()).isEmpty()) {
                    upload(spooled.key(), bytes, contentType);
                }
                return spooled.key();
            } finally {
                spooled.discard();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("A file could not be kept", failed);
        }
    }

    private void upload(BlobKey key, InputStream bytes, String contentType) {
        try {
            bucket().uploadFromStream(
                            new BsonString(key.value()),
                            key.value(),
                            bytes,
                            new GridFSUploadOptions().metadata(new Document("contentType", contentType)));
        } catch (DuplicateKeyException | MongoWriteException keptElsewhere) {
            if (find(key).isEmpty()) {
                throw keptElsewhere;
            }
        }
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        var file = store.getCollection("fs.files")
                .find(Filters.eq("_id", key.value()))
                .first();
        return Optional.ofNullable(file)
                .map(known -> new StoredBlob(
                        key,
                        known.get("length", Number.class).longValue(),
                        known.getEmbedded(List.of("metadata", "contentType"), "application/octet-stream"),
                        bucket()));
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(store);
    }

    private record StoredBlob(BlobKey key, long size, String contentType, GridFSBucket bucket) implements Blob {

        @Override
        public InputStream open(long from, long length) {
            try {
                var stream = bucket.openDownloadStream(new BsonString(key.value()));
                stream.skipNBytes(from);
                return new BoundedStream(stream, length);
            } catch (IOException failed) {
                throw new UncheckedIOException("A file could not be read", failed);
            }
        }
    }
}
