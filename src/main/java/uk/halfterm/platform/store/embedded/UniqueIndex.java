package uk.halfterm.platform.store.embedded;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;

/** A unique index in memory, rebuilt from the data at open: it cannot disagree with the data after a crash. */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements Searchable {

    private final Map<KeyValue, Object> positions = new ConcurrentHashMap<>();
    private final OrderedKeys ordered;

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        ordered = new OrderedKeys(keys);
    }

    @Override
    public OrderedKeys ordered() {
        return ordered;
    }

    @Override
    public synchronized void restore(Document document, Object position) {
        if (!(isSparse() && hasNone(document))) {
            getKeyValues(document).forEach(key -> positions.put(key, position));
        }
        ordered.add(document, position);
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && other.isUnique() && Searchable.sameKeys(getKeys(), other.getKeys());
    }

    @Override
    public synchronized void add(Document document, @Nullable Object position, MongoCollection<Object> collection) {
        super.add(document, position, collection);
        ordered.add(document, Missing.ofNullable(position));
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        var position = super.remove(document);
        var stood = position == null ? Searchable.positionOf(document) : position;
        // Under an empty list the library keeps no key; the ordered keys do.
        return ordered.remove(document, stood) ? stood : position;
    }

    /** Every collection has one on the id, and is asked here before it changes anything. */
    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Object> collection) {
        DocumentSize.check(document);
        super.checkAdd(document, collection);
    }

    @Override
    public synchronized void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        DocumentSize.check(after);
        if (isSparse() && hasNone(after)) {
            return;
        }
        var own = Searchable.positionOf(before);
        for (var key : getKeyValues(after)) {
            var holder = positions.get(key);
            if (holder != null && !holder.equals(own)) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, @Nullable Object position, MongoCollection<Object> collection) {
        super.updateInPlace(before, after, position, collection);
        ordered.replace(before, after, Missing.ofNullable(position));
    }

    /** A sparse index knows nothing of a document without any of its fields; the library would find one with explicit nulls. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return isSparse() && hasNone(document) ? null : super.getPosition(document);
    }

    private boolean hasNone(Document document) {
        return keys().stream()
                .allMatch(key -> Utils.getSubdocumentValueCollectionAware(document, key) instanceof Missing);
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, @Nullable Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(Objects.requireNonNull(key));
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
