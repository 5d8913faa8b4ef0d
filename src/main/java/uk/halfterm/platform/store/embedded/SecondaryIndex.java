package uk.halfterm.platform.store.embedded;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** An index that is not unique, which the library lacks: in memory, rebuilt from the data at open. */
final class SecondaryIndex extends Index<Object> implements Searchable {

    private final OrderedKeys ordered;

    SecondaryIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        ordered = new OrderedKeys(keys);
    }

    @Override
    public OrderedKeys ordered() {
        return ordered;
    }

    @Override
    public void restore(Document document, Object position) {
        ordered.add(document, position);
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && !other.isUnique() && Searchable.sameKeys(getKeys(), other.getKeys());
    }

    /** Nothing: the library asks every index where a document stands, and the unique one on the id answers. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        getKeyValues(document); // refuses two lists side by side, as MongoDB does
    }

    @Override
    public void add(Document document, @Nullable Object position, MongoCollection<Object> collection) {
        ordered.add(document, Missing.ofNullable(position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        var position = Searchable.positionOf(document);
        return ordered.remove(document, position) ? position : null;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkAdd(after, collection);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, @Nullable Object position, MongoCollection<Object> collection) {
        ordered.replace(before, after, Missing.ofNullable(position));
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // the collection asks ordered() instead
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Ask ordered()");
    }

    @Override
    public long getCount() {
        return ordered.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}
}
