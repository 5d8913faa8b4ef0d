package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.blob.BlobStore;

/**
 * A database that is being filled, with its files. It keeps in a collection of its own how far it came, so that the same run goes on
 * where it was broken off; the collection goes when the run is over.
 */
final class Target {

    static final String MARKS = "moving";

    private static final String FILES = BlobStore.BUCKET + ".files";
    private static final String CHUNKS = BlobStore.BUCKET + ".chunks";
    private static final String RUN = "run";
    private static final String COPIED = "copied";
    private static final int BATCH_DOCUMENTS = 1000;
    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    private final MongoDatabase database;
    private final BlobStore blobs;
    private boolean resumed = true;

    Target(MongoDatabase database, BlobStore blobs) {
        this.database = database;
        this.blobs = blobs;
    }

    /** The collections that are there, the marks not counted. */
    List<String> held() {
        return names().stream()
                .filter(name -> !name.startsWith("system.") && !name.equals(MARKS))
                .sorted()
                .toList();
    }

    /** The run that was broken off here. */
    Optional<String> run() {
        return Optional.ofNullable(marks().find(Filters.eq(RUN)).first()).map(mark -> mark.getString(RUN));
    }

    void begin(String run) {
        resumed = false;
        marks().insertOne(new Document("_id", RUN).append(RUN, run));
    }

    /** Copies what is not there yet. */
    void fill(Source source) {
        var known = names();
        for (var collection : source.collections()) {
            if (!known.contains(collection.name())) {
                // Not the driver's method: it names options that are not meant.
                database.runCommand(new Document("create", collection.name()));
            }
            copyDocuments(source, collection.name());
            createIndexes(collection);
        }
        if (resumed && known.contains(CHUNKS)) {
            removeHalfUploads();
        }
        var there = keys();
        for (var key : source.blobs()) {
            if (!there.contains(key)) {
                copyBlob(source, key);
            }
        }
    }

    /** GridFS writes a file's chunks first: those of no file are what a killed run has left. */
    private void removeHalfUploads() {
        var files = database.getCollection(FILES)
                .find()
                .map(file -> file.get("_id"))
                .into(new ArrayList<>());
        database.getCollection(CHUNKS).deleteMany(Filters.nin("files_id", files));
    }

    void end() {
        marks().drop();
    }

    private void copyDocuments(Source source, String collection) {
        var mark = Filters.eq("collection " + collection);
        var found = marks().find(mark).first();
        var copied = found == null ? 0L : found.get(COPIED, Number.class).longValue();
        var batch = new Batch(database.getCollection(collection, RawBsonDocument.class), mark, copied);
        source.documents(collection, copied, batch::add);
        batch.write();
    }

    private void createIndexes(CollectionShape collection) {
        if (!collection.indexes().isEmpty()) {
            database.runCommand(new BsonDocument("createIndexes", new BsonString(collection.name()))
                    .append("indexes", new BsonArray(collection.indexes())));
        }
    }

    private void copyBlob(Source source, BlobKey key) {
        var blob = source.blob(key);
        try (var content = blob.open()) {
            var kept = blobs.put(content, blob.contentType());
            if (!kept.equals(key)) {
                throw new CannotMove("The file " + key + " is damaged: its content does not match its name.");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<BlobKey> keys() {
        return blobs.keys().toList();
    }

    private List<String> names() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    private MongoCollection<Document> marks() {
        return database.getCollection(MARKS);
    }

    /** Documents on their way in. When a run goes on they may be there already: written and not marked any more. */
    private final class Batch {

        private final MongoCollection<RawBsonDocument> collection;
        private final Bson mark;
        private final List<RawBsonDocument> waiting = new ArrayList<>();
        private long copied;
        private long bytes;

        Batch(MongoCollection<RawBsonDocument> collection, Bson mark, long copied) {
            this.collection = collection;
            this.mark = mark;
            this.copied = copied;
        }

        void add(byte[] document) {
            waiting.add(new RawBsonDocument(document));
            bytes += document.length;
            if (waiting.size() == BATCH_DOCUMENTS || bytes >= BATCH_BYTES) {
                write();
            }
        }

        void write() {
            if (waiting.isEmpty()) {
                return;
            }
            if (resumed) {
                collection.deleteMany(Filters.in(
                        "_id",
                        waiting.stream().map(document -> document.get("_id")).toList()));
            }
            collection.insertMany(waiting);
            copied += waiting.size();
            marks().updateOne(mark, Updates.set(COPIED, copied), new UpdateOptions().upsert(true));
            waiting.clear();
            bytes = 0;
        }
    }
}
