package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where documents stand, in the order of one index. What it finds may be more than what matches, never less: every reader checks the
 * whole filter again. Values that no query can be served by (documents, binary data) are kept as if missing.
 */
final class OrderedKeys {

    private final List<String> fields;
    private final TreeMap<OrderedKey, Set<Object>> positions = new TreeMap<>();
    private boolean multikey;

    OrderedKeys(List<IndexKey> keys) {
        fields = keys.stream().map(IndexKey::getKey).toList();
    }

    synchronized void add(Document document, Object position) {
        for (var key : keysOf(document)) {
            positions.merge(key, Set.of(position), OrderedKeys::union);
        }
    }

    /** Returns whether the position stood under every key of the document. */
    synchronized boolean remove(Document document, Object position) {
        var complete = true;
        for (var key : keysOf(document)) {
            var there = positions.get(key);
            if (there == null || !there.contains(position)) {
                complete = false;
            } else if (there.size() == 1) {
                positions.remove(key);
            } else {
                there.remove(position);
            }
        }
        return complete;
    }

    /** Moves a document whose values have changed; the library's own comparison takes all empty lists for the same document. */
    synchronized void replace(Document before, Document after, Object position) {
        if (!keysOf(before).equals(keysOf(after))) {
            remove(before, position);
            add(after, position);
        }
    }

    synchronized int size() {
        return positions.size();
    }

    /** The positions that can match, or null when this index does not serve the filter, or not with fewer than {@code limit}. */
    synchronized @Nullable Set<Object> candidates(Filter filter, int limit) {
        var spans = Span.covering(filter, fields, multikey);
        if (spans == null) {
            return null;
        }
        var found = new LinkedHashSet<Object>();
        for (var span : spans) {
            for (var there : positions.subMap(span.from(), span.to()).values()) {
                found.addAll(there);
                if (found.size() >= limit) {
                    return null;
                }
            }
        }
        return found;
    }

    private static Set<Object> union(Set<Object> there, Set<Object> added) {
        var union = there instanceof LinkedHashSet<Object> ? there : new LinkedHashSet<>(there);
        union.addAll(added);
        return union;
    }

    /** Every combination of the document's values: one for plain fields, one for each element where a field is a list. */
    private Set<OrderedKey> keysOf(Document document) {
        List<List<Object>> combinations = List.of(List.of());
        for (var field : fields) {
            var values = valuesOf(document, field);
            var longer = new ArrayList<List<Object>>();
            for (var combination : combinations) {
                for (var value : values) {
                    var next = new ArrayList<>(combination);
                    next.add(value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        // In index order a number is the same whatever its type.
        return combinations.stream().map(OrderedKey::exactly).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Object> valuesOf(Document document, String field) {
        var value = Utils.getSubdocumentValueCollectionAware(document, field);
        if (!(value instanceof Collection<?> list)) {
            return Set.of(indexed(value));
        }
        multikey = true;
        var values = new LinkedHashSet<Object>();
        flatten(list, values);
        if (values.isEmpty()) {
            values.add(Missing.getInstance());
        }
        return values;
    }

    private static void flatten(Collection<?> list, Set<Object> into) {
        for (var element : list) {
            if (element instanceof Collection<?> inner) {
                flatten(inner, into);
            } else {
                into.add(indexed(element));
            }
        }
    }

    private static Object indexed(@Nullable Object value) {
        return switch (value) {
            case Decimal128 number -> number.doubleValue();
            case Object plain when Filter.isPlain(plain) -> plain;
            case null, default -> Missing.getInstance();
        };
    }

    /** Values by field, with an edge: before (-1) or after (1) every key that begins with these values, or exactly these (0). */
    record OrderedKey(List<Object> values, int edge) implements Comparable<OrderedKey> {

        static OrderedKey exactly(List<Object> values) {
            return new OrderedKey(values, 0);
        }

        static OrderedKey before(List<Object> values) {
            return new OrderedKey(values, -1);
        }

        static OrderedKey after(List<Object> values) {
            return new OrderedKey(values, 1);
        }

        @Override
        public int compareTo(OrderedKey other) {
            var shared = Math.min(values.size(), other.values.size());
            for (var i = 0; i < shared; i++) {
                var order = compare(values.get(i), other.values.get(i));
                if (order != 0) {
                    return order;
                }
            }
            if (values.size() == other.values.size()) {
                return Integer.compare(edge, other.edge);
            }
            return values.size() < other.values.size() ? edge : -other.edge;
        }

        private static int compare(Object a, Object b) {
            return a instanceof String left && b instanceof String right
                    ? left.compareTo(right)
                    : ValueComparator.asc().compare(a, b);
        }
    }
}
