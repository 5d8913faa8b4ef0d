package uk.halfterm.platform.store.moving;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.platform.store.embedded.StoreFile;

/** The file of an embedded store that nobody writes to, and the files beside it. */
final class StoreSource implements StoreWithFiles {

    /** The one database of a data directory. */
    static final String DATABASE = "halfterm";

    private static final String ID = "_id";

    private final StoreFile store;
    private final BlobStore blobs;
    private final Runnable afterwards;

    private StoreSource(StoreFile store, BlobStore blobs, Runnable afterwards) {
        this.store = store;
        this.blobs = blobs;
        this.afterwards = afterwards;
    }

    static StoreSource of(Path store, Path blobs) {
        return of(store, blobs, () -> {});
    }

    static StoreSource of(Path store, Path blobs, Runnable afterwards) {
        return new StoreSource(StoreFile.open(store), BlobStore.in(blobs), afterwards);
    }

    @Override
    public List<CollectionShape> collections() {
        return store.collections().stream()
                .map(name -> new CollectionShape(name, store.indexes(name)))
                .toList();
    }

    @Override
    public void documents(String collection, long skipped, Consumer<byte[]> each) {
        var passed = new long[1];
        store.documents(collection, document -> {
            if (passed[0]++ >= skipped) {
                each.accept(idFirst(document));
            }
        });
    }

    /** As MongoDB keeps it; an embedded store leaves the id where the writer put it. */
    private static byte[] idFirst(byte[] document) {
        var raw = new RawBsonDocument(document);
        if (ID.equals(raw.getFirstKey())) {
            return document;
        }
        var ordered = new BsonDocument(ID, raw.get(ID));
        ordered.putAll(raw);
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            new BsonDocumentCodec()
                    .encode(writer, ordered, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }

    @Override
    public BlobStore files() {
        return blobs;
    }

    @Override
    public void close() {
        store.close();
        afterwards.run();
    }
}
