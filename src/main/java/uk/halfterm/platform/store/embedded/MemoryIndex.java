package uk.halfterm.platform.store.embedded;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory, unique or not, rebuilt from the data at open: it cannot disagree with the data after a crash. The collection asks
 * its {@link #ordered} keys; a document stands where its id is.
 */
final class MemoryIndex extends Index<Object> {

    private final OrderedKeys ordered;
    private final boolean unique;

    MemoryIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.unique = unique;
        ordered = new OrderedKeys(keys);
    }

    OrderedKeys ordered() {
        return ordered;
    }

    /** Takes in a document that the file already holds, without asking again whether it may. */
    void restore(Document document, Object position) {
        ordered.add(document, position);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && other.isUnique() == unique && sameKeys(getKeys(), other.getKeys());
    }

    private static boolean sameKeys(List<IndexKey> one, List<IndexKey> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size())
                        .allMatch(i -> one.get(i).getKey().equals(other.get(i).getKey())
                                && one.get(i).isAscending() == other.get(i).isAscending());
    }

    @Override
    public Object getPosition(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        check(document, null, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        check(after, getPosition(before), collection);
    }

    /** Every collection has a unique index on the id, and is asked here before it changes anything. */
    private void check(Document document, @Nullable Object own, MongoCollection<Object> collection) {
        if (ordered.isByIdAlone()) {
            DocumentSize.check(document);
        }
        if (getKeys().size() > 1 && hasList(document)) {
            getKeyValues(document); // refuses two lists side by side, as MongoDB does
        }
        if (unique && collection instanceof IndexedCollection here && !isLeftOut(document)) {
            for (var key : ordered.keysOf(document)) {
                ordered.walk(new Span(key, KeyBytes.after(key)), false, false)
                        .filter(holder -> !holder.equals(own))
                        .forEach(holder -> refuseSameValue(document, here.at(holder), collection));
            }
        }
    }

    /** Equal keys may come from different values, of which the keys hold only a hash; then they are no duplicates. */
    private void refuseSameValue(Document document, @Nullable Document other, MongoCollection<Object> collection) {
        if (other == null || isLeftOut(other)) {
            return;
        }
        var held = new HashSet<>(getKeyValues(other));
        for (var value : getKeyValues(document)) {
            if (held.contains(value)) {
                throw new DuplicateKeyError(this, collection, getKeys(), value);
            }
        }
    }

    private boolean hasList(Document document) {
        return keys().stream().anyMatch(field -> OrderedKeys.valueOf(document, field) instanceof Collection<?>);
    }

    /** Two documents without any of the fields do not collide in a sparse index; explicit nulls do. */
    private boolean isLeftOut(Document document) {
        return isSparse() && keys().stream().allMatch(field -> OrderedKeys.valueOf(document, field) instanceof Missing);
    }

    @Override
    public void add(Document document, @Nullable Object position, MongoCollection<Object> collection) {
        ordered.add(document, Missing.ofNullable(position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        var position = getPosition(document);
        return ordered.remove(document, position) ? position : null;
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
