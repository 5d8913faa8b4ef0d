package uk.halfterm.platform.store.moving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import uk.halfterm.platform.blob.Blob;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.store.schema.Schema;

/** What can be moved: collections with their indexes, their documents in an order that stays, and files. Whoever opens it closes it. */
interface Source extends Snapshot, AutoCloseable {

    List<CollectionShape> collections();

    /** Hands out the documents of a collection as BSON, without the first {@code skipped}; each begins with its id. */
    void documents(String collection, long skipped, Consumer<byte[]> each);

    List<BlobKey> blobs();

    @Override
    Blob blob(BlobKey key);

    @Override
    default void documents(String collection, Consumer<BsonDocument> each) {
        if (collections().stream().anyMatch(known -> known.name().equals(collection))) {
            documents(collection, 0, document -> each.accept(new RawBsonDocument(document)));
        }
    }

    @Override
    void close();

    /** The number of the last schema step that these documents went through; 0 before there were any. */
    default int schema() {
        var reached = new int[1];
        if (collections().stream().anyMatch(collection -> collection.name().equals(Schema.COLLECTION))) {
            documents(Schema.COLLECTION, 0, document -> {
                var schema = new RawBsonDocument(document);
                if (schema.get("_id") instanceof BsonString id && id.getValue().equals(Schema.ID)) {
                    reached[0] = schema.getNumber(Schema.NUMBER).intValue();
                }
            });
        }
        return reached[0];
    }

    /** Reads everything once. */
    default Map<String, Fingerprint> fingerprints() {
        var fingerprints = new LinkedHashMap<String, Fingerprint>();
        collections()
                .forEach(collection -> fingerprints.put(collection.name(), Fingerprint.of(this, collection.name())));
        return fingerprints;
    }
}
