package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A database whose collections live in maps of one file and whose indexes live in memory. */
final class EmbeddedDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    static final String DATA = "data.";

    private final MVStore file;
    private final Cursors cursors;
    private final List<IndexedCollection> opening = new ArrayList<>();
    private boolean open;

    EmbeddedDatabase(String name, MVStore file, CursorRegistry registry, Cursors cursors) {
        super(name, registry);
        this.file = file;
        this.cursors = cursors;
        initializeNamespacesAndIndexes();
        open = true;
        opening.forEach(IndexedCollection::opened);
        opening.clear();
    }

    /** The names of the databases that the file holds. */
    static List<String> namesIn(MVStore file) {
        return file.getMapNames().stream()
                .filter(map -> map.startsWith(DATA))
                .map(map -> Utils.firstFragment(map.substring(DATA.length())))
                .distinct()
                .toList();
    }

    /** Any map of the file, with the types it is written in. */
    static MVMap<?, ?> map(MVStore file, String name) {
        return name.startsWith(DATA) ? file.openMap(name, documents()) : file.openMap(name);
    }

    static MVMap.Builder<Object, byte[]> documents() {
        return new MVMap.Builder<Object, byte[]>().keyType(new IdType()).valueType(new BsonDocumentType());
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var fullName = getFullCollectionNamespace(name);
        var documents = file.openMap(DATA + fullName, documents());
        var collection = new IndexedCollection(this, name, options, documents, cursorRegistry, cursors);
        if (!open) {
            collection.opening();
            opening.add(collection);
        }
        return collection;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new MemoryIndex(name, keys, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new MemoryIndex(name, keys, sparse, false);
    }

    /** The answer to an aggregate that only counts, where an index knows it; otherwise null. */
    @Nullable
    Document counted(Document aggregate) {
        var filter = LeadingStages.countedBy(aggregate);
        if (filter == null || !(collection(aggregate.get("aggregate")) instanceof IndexedCollection collection)) {
            return null;
        }
        var count = collection.exactCount(filter);
        if (count < 0) {
            return null;
        }
        List<Document> counted =
                count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", Math.toIntExact(count)));
        var reply = new Document(
                "cursor",
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", counted));
        Utils.markOkay(reply);
        return reply;
    }

    Document explained(Document request) {
        if (!(request.get("explain") instanceof Document command) || command.isEmpty()) {
            throw new MongoServerError(14, "TypeMismatch", "explain command requires a nested object");
        }
        var explanation = Explanation.of(getDatabaseName(), command);
        var name = command.values().iterator().next();
        Refusal.check(command.keySet().iterator().next(), command);
        return explanation.reply(
                getFullCollectionNamespace(String.valueOf(name)),
                collection(name) instanceof IndexedCollection collection ? collection : null,
                command,
                request.getOrDefault("verbosity", "allPlansExecution"));
    }

    private @Nullable MongoCollection<Object> collection(@Nullable Object name) {
        return resolveCollection(String.valueOf(name), false);
    }

    /** Drops one index by name or keys, or all but the id's by "*"; the library's own touches other collections. */
    synchronized Document dropIndexes(Document command) {
        var collection = resolveCollection(String.valueOf(command.get("dropIndexes")), false);
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns not found");
        }
        var wanted = command.get("index");
        var dropped = new ArrayList<String>();
        for (var description :
                getOrCreateIndexesCollection().handleQuery(new Document("ns", collection.getFullName()))) {
            var name = String.valueOf(description.get("name"));
            if ("*".equals(wanted)
                    ? !name.equals("_id_")
                    : name.equals(wanted) || Objects.equals(description.get("key"), wanted)) {
                dropped.add(name);
            }
        }
        if (dropped.isEmpty() && !"*".equals(wanted)) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        if (dropped.contains("_id_")) {
            throw new MongoServerError(72, "InvalidOptions", "cannot drop _id index");
        }
        for (var name : dropped) {
            dropIndex(collection, name);
            getOrCreateIndexesCollection()
                    .deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0);
        }
        var reply = new Document();
        Utils.markOkay(reply);
        return reply;
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.removeMap(DATA + getFullCollectionNamespace(name));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        file.getMapNames().stream()
                .filter(map -> map.startsWith(DATA + databaseName + "."))
                .toList()
                .forEach(file::removeMap);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, @Nullable String name) {
        throw Refusal.notImplemented("renaming a collection");
    }

    @Override
    protected long getStorageSize() {
        return file.getFileStore() == null ? 0 : file.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
