package uk.halfterm.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.MongoWriteException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;

/** Files in GridFS under their key, so that every node reads them. Content is spooled here first, to know its key. */
final class GridFsBlobStore implements BlobStore {

    private static final int DUPLICATE_KEY = 11000;
    private static final String TYPE = "contentType";

    private final GridFSBucket files;

    GridFsBlobStore(GridFSBucket files) {
        this.files = files;
    }

    @Override
    public BlobKey put(InputStream content, String contentType) {
        try (var spool = Spool.of(content, Path.of(System.getProperty("java.io.tmpdir")))) {
            if (find(spool.key()).isEmpty()) {
                upload(spool, contentType);
            }
            return spool.key();
        } catch (IOException failure) {
            throw new UncheckedIOException("The file cannot be kept", failure);
        }
    }

    private void upload(Spool spool, String contentType) throws IOException {
        try (var spooled = Files.newInputStream(spool.file())) {
            files.uploadFromStream(
                    idOf(spool.key()),
                    spool.key().value(),
                    spooled,
                    new GridFSUploadOptions().metadata(new Document(TYPE, contentType)));
        } catch (MongoWriteException another) {
            // Another node keeps the same content at this moment: the same file, whoever comes first.
            if (another.getError().getCode() != DUPLICATE_KEY) {
                throw another;
            }
        }
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        return Optional.ofNullable(files.find(new Document("_id", key.value())).first())
                .map(file -> new Stored(key, file));
    }

    @Override
    public Stream<BlobKey> keys() {
        return files
                .find()
                .sort(new Document("_id", 1))
                .map(file -> BlobKey.of(file.getFilename()))
                .into(new ArrayList<>())
                .stream();
    }

    private static BsonValue idOf(BlobKey key) {
        return new BsonString(key.value());
    }

    private final class Stored implements Blob {

        private final BlobKey key;
        private final GridFSFile file;

        Stored(BlobKey key, GridFSFile file) {
            this.key = key;
            this.file = file;
        }

        @Override
        public BlobKey key() {
            return key;
        }

        @Override
        public long size() {
            return file.getLength();
        }

        @Override
        public String contentType() {
            return Objects.requireNonNull(file.getMetadata()).getString(TYPE);
        }

        @Override
        public InputStream open(long from, long length) {
            requirePart(from, length);
            var whole = files.openDownloadStream(idOf(key));
            whole.skip(from); // goes to the right chunk without reading those before
            return new Part(whole, length);
        }
    }
}
