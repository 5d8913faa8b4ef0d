package uk.halfterm.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import org.bson.BsonString;
import org.bson.Document;

/** Blobs in MongoDB's GridFS, for several portals on one MongoDB. */
final class GridFsBlobStore implements BlobStore {

    private final Supplier<GridFSBucket> buckets;

    GridFsBlobStore(Supplier<GridFSBucket> buckets) {
        this.buckets = buckets;
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
            buckets.get()
                    .uploadFromStream(
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
        var bucket = buckets.get();
        return Optional.ofNullable(bucket.find(Filters.eq("_id", key.value())).first())
                .map(file -> new StoredBlob(key, file, bucket));
    }

    private record StoredBlob(BlobKey key, GridFSFile file, GridFSBucket bucket) implements Blob {

        @Override
        public long size() {
            return file.getLength();
        }

        @Override
        public String contentType() {
            var metadata = file.getMetadata();
            var type = metadata == null ? null : metadata.getString("contentType");
            return type == null ? "application/octet-stream" : type;
        }

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
