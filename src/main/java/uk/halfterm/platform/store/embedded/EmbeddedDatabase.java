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

    private static final String DATA = "data.";
    private static final String META = "meta.";

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

    private static MVMap.Builder<Object, Document> documents() {
        return new MVMap.Builder<Object, Document>().valueType(new BsonDocumentType());
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var fullName = getFullCollectionNamespace(name);
        MVMap<Object, Document> data = file.openMap(DATA + fullName, documents());
        MVMap<String, Object> meta = file.openMap(META + fullName);
        var collection = new IndexedCollection(this, name, options, data, meta, cursorRegistry, cursors);
        if (!open) {
            collection.opening();
            opening.add(collection);
        }
        return collection;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(name, keys, sparse);
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
        removeMaps(getFullCollectionNamespace(name));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        file.getMapNames().stream()
                .filter(map -> map.startsWith(DATA + databaseName + ".") || map.startsWith(META + databaseName + "."))
                .toList()
                .forEach(file::removeMap);
    }

    private void removeMaps(String fullName) {
        file.removeMap(DATA + fullName);
        file.removeMap(META + fullName);
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
