package uk.halfterm.platform.store.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import uk.halfterm.platform.start.CannotStart;

/** Reads the file of a store that nobody serves, document by document, without indexes and without changing it. */
public final class StoreFile implements AutoCloseable {

    private static final String DATABASE = "halfterm.";
    private static final String SYSTEM = "system.";
    private static final String INDEXES = SYSTEM + "indexes";

    private final MVStore file;

    private StoreFile(MVStore file) {
        this.file = file;
    }

    public static StoreFile open(Path file) {
        try {
            return new StoreFile(
                    new MVStore.Builder().fileName(file.toString()).readOnly().open());
        } catch (MVStoreException refused) {
            throw DataFile.refusal(file, refused);
        }
    }

    public List<String> collections() {
        return file.getMapNames().stream()
                .filter(map -> map.startsWith(EmbeddedDatabase.DATA + DATABASE))
                .map(map -> map.substring((EmbeddedDatabase.DATA + DATABASE).length()))
                .filter(name -> !name.startsWith(SYSTEM))
                .sorted()
                .toList();
    }

    /** The definitions of a collection's indexes, by name, that of the id too. */
    public List<BsonDocument> indexes(String collection) {
        if (!file.hasMap(EmbeddedDatabase.DATA + DATABASE + INDEXES)) {
            return List.of();
        }
        var ofThis = new BsonString(DATABASE + collection);
        return documentsOf(INDEXES).values().stream()
                .map(RawBsonDocument::new)
                .filter(index -> ofThis.equals(index.get("ns")))
                .map(BsonDocument.class::cast)
                .sorted((one, other) -> one.getString("name").compareTo(other.getString("name")))
                .toList();
    }

    /** Every document as BSON, in an order that stays the same as long as the file does. */
    public void documents(String collection, Consumer<byte[]> each) {
        try {
            documentsOf(collection).values().forEach(each);
        } catch (MVStoreException damaged) {
            throw new CannotStart(
                    "The collection " + collection + " cannot be read: the store " + name() + " is damaged.", damaged);
        }
    }

    private MVMap<Object, byte[]> documentsOf(String collection) {
        var map = EmbeddedDatabase.DATA + DATABASE + collection;
        if (!file.hasMap(map)) {
            throw new IllegalArgumentException("The store has no collection " + collection);
        }
        return file.openMap(map, EmbeddedDatabase.documents());
    }

    private String name() {
        return file.getFileStore().getFileName();
    }

    @Override
    public void close() {
        file.close();
    }
}
