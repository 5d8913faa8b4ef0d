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

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

/**
 * Files in GridFS, so that every node reads them. The key is the file's name; each upload has an id of its own, so that neither what a
 * killed upload has left nor another node with the same content at the same moment stands in its way. Then there are two files of the
 * same content, and the older one is read. Content is spooled here first, to know its key.
 */
final class GridFsBlobStore implements BlobStore {

    private static final String NAME = "filename";
    private static final String SINCE = "uploadDate";
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
                    spool.key().value(), spooled, new GridFSUploadOptions().metadata(new Document(TYPE, contentType)));
        }
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        return Optional.ofNullable(files.find(Filters.eq(NAME, key.value()))
                        .sort(Sorts.ascending(SINCE))
                        .first())
                .map(file -> new Stored(key, file));
    }

    @Override
    public Stream<BlobKey> keys() {
        return files
                .find()
                .sort(Sorts.ascending(NAME, SINCE))
                .map(file -> BlobKey.of(file.getFilename()))
                .into(new ArrayList<>())
                .stream()
                .distinct();
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
            var whole = files.openDownloadStream(file.getId());
            whole.skip(from); // goes to the right chunk without reading those before
            return new Part(whole, length);
        }
    }
}
