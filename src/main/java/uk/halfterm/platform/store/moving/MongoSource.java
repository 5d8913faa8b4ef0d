package uk.halfterm.platform.store.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import uk.halfterm.platform.blob.BlobStore;

/** A database on a MongoDB and the files in its GridFS. It is one moment only while nobody writes to it. */
final class MongoSource implements StoreWithFiles {

    /** GridFS's own, moved as files. */
    static final Set<String> OF_GRID_FS = Set.of(BlobStore.BUCKET + ".files", BlobStore.BUCKET + ".chunks");

    private final MongoDatabase database;
    private final BlobStore blobs;

    MongoSource(MongoDatabase database) {
        this.database = database;
        blobs = BlobStore.in(database);
    }

    @Override
    public List<CollectionShape> collections() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !name.startsWith("system.") && !OF_GRID_FS.contains(name) && !name.equals(Target.MARKS))
                .sorted()
                .map(this::shape)
                .toList();
    }

    private CollectionShape shape(String collection) {
        return new CollectionShape(
                collection,
                database.getCollection(collection)
                        .listIndexes(BsonDocument.class)
                        .into(new ArrayList<>()));
    }

    @Override
    public void documents(String collection, long skipped, Consumer<byte[]> each) {
        database.getCollection(collection, RawBsonDocument.class)
                .find()
                .sort(new Document("_id", 1))
                .skip(Math.toIntExact(skipped))
                .forEach(document -> each.accept(bytes(document)));
    }

    private static byte[] bytes(RawBsonDocument document) {
        var buffer = document.getByteBuffer();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public BlobStore files() {
        return blobs;
    }

    /** The client belongs to whoever made it. */
    @Override
    public void close() {}
}
