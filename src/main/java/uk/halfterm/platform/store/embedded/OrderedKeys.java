package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Where documents stand, in the order of one index and, where that leaves a tie, of their ids. What it finds may be more than what
 * matches, never less: every reader checks the whole filter again. Kept in a balanced tree in memory that counts a stretch without
 * walking it and lets a reader go on over what it was when the reader began.
 */
final class OrderedKeys {

    private final List<String> fields;
    private final List<Boolean> ascending;
    private final boolean byIdAlone;
    private final MVMap<byte[], Object> positions;
    private final BitSet lists = new BitSet();
    private boolean exact = true;

    OrderedKeys(List<IndexKey> keys) {
        fields = keys.stream().map(IndexKey::getKey).toList();
        ascending = keys.stream().map(IndexKey::isAscending).toList();
        byIdAlone = fields.equals(List.of("_id"));
        positions = MVStore.open(null)
                .openMap("keys", new MVMap.Builder<byte[], Object>().keyType(new UnsignedBytesType()));
    }

    List<String> fields() {
        return fields;
    }

    boolean isAscending(int field) {
        return ascending.get(field);
    }

    boolean isByIdAlone() {
        return byIdAlone;
    }

    /** Whether a document ever stood under several values of a field. */
    boolean isMultikey() {
        return !lists.isEmpty();
    }

    /** Whether a document ever stood under several values of that field. */
    boolean isMultikey(int field) {
        return lists.get(field);
    }

    /** Whether all values ever held have bytes of their own, in their right place, and no list lay in a list. */
    boolean isExact() {
        return exact;
    }

    void add(Document document, Object position) {
        var id = suffix(position);
        for (var key : keysOf(document)) {
            positions.put(joined(key, id), position);
        }
    }

    /** Returns whether the position stood under every key of the document. */
    boolean remove(Document document, Object position) {
        var id = suffix(position);
        var complete = true;
        for (var key : keysOf(document)) {
            complete &= positions.remove(joined(key, id)) != null;
        }
        return complete;
    }

    /** Moves a document whose values have changed. */
    void replace(Document before, Document after, Object position) {
        if (!Arrays.deepEquals(keysOf(before).toArray(), keysOf(after).toArray())) {
            remove(before, position);
            add(after, position);
        }
    }

    /** The number of keys. */
    long size() {
        return positions.sizeAsLong();
    }

    /** The number of keys in the stretches, not counted much beyond the limit. */
    long count(List<Span> spans, long limit) {
        var count = 0L;
        for (var span : spans) {
            count += rank(span.to()) - rank(span.from());
            if (count > limit) {
                break;
            }
        }
        return count;
    }

    private long rank(byte[] key) {
        var index = positions.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    /** The positions of the stretch, forwards or backwards through the index, and where it leaves a tie through the ids. */
    Stream<Object> walk(Span span, boolean backward, boolean tiesBackward) {
        Iterator<Object> walk = backward == tiesBackward || byIdAlone
                ? new Values(cursor(span, backward))
                : new Runs(span, backward, tiesBackward);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false);
    }

    private org.h2.mvstore.Cursor<byte[], Object> cursor(Span span, boolean backward) {
        return backward
                ? positions.cursor(span.to(), span.from(), true)
                : positions.cursor(span.from(), span.to(), false);
    }

    /** Every key of the document without its id: one for plain fields, one for each element where a field is a list. */
    Collection<byte[]> keysOf(Document document) {
        List<KeyBytes> combinations = List.of(new KeyBytes());
        for (var i = 0; i < fields.size(); i++) {
            var value = valueOf(document, fields.get(i));
            if (value instanceof Collection<?> list) {
                lists.set(i);
                combinations = multiplied(combinations, flat(list), ascending.get(i));
            } else {
                exact &= KeyBytes.isExact(value);
                for (var combination : combinations) {
                    combination.value(value, ascending.get(i));
                }
            }
        }
        if (combinations.size() == 1) {
            return List.of(combinations.getFirst().toArray());
        }
        var different = new TreeSet<byte[]>(Arrays::compareUnsigned);
        combinations.forEach(combination -> different.add(combination.toArray()));
        return different;
    }

    static @Nullable Object valueOf(Document document, String field) {
        return field.indexOf('.') < 0
                ? document.getOrMissing(field)
                : Utils.getSubdocumentValueCollectionAware(document, field);
    }

    private List<KeyBytes> multiplied(List<KeyBytes> combinations, List<Object> values, boolean rising) {
        var longer = new ArrayList<KeyBytes>();
        for (var combination : combinations) {
            for (var value : values) {
                exact &= KeyBytes.isExact(value);
                longer.add(combination.copy().value(value, rising));
            }
        }
        return longer;
    }

    private List<Object> flat(Collection<?> list) {
        var values = new ArrayList<Object>();
        flatten(list, values);
        return values.isEmpty() ? List.of(Missing.getInstance()) : values;
    }

    private void flatten(Collection<?> list, List<Object> into) {
        for (var element : list) {
            if (element instanceof Collection<?> inner) {
                exact = false;
                flatten(inner, into);
            } else {
                into.add(Missing.ofNullable(element));
            }
        }
    }

    private byte[] suffix(Object position) {
        exact &= KeyBytes.isExact(position);
        return byIdAlone ? new byte[0] : KeyBytes.of(position);
    }

    private static byte[] joined(byte[] key, byte[] id) {
        if (id.length == 0) {
            return key;
        }
        var both = Arrays.copyOf(key, key.length + id.length);
        System.arraycopy(id, 0, both, key.length, id.length);
        return both;
    }

    private record Values(org.h2.mvstore.Cursor<byte[], Object> keys) implements Iterator<Object> {

        @Override
        public boolean hasNext() {
            return keys.hasNext();
        }

        @Override
        public Object next() {
            keys.next();
            return keys.getValue();
        }
    }

    /** Goes one way from one run of equal values to the next, and the other way within each. */
    private final class Runs implements Iterator<Object> {

        private final Span span;
        private final boolean backward;
        private final boolean tiesBackward;
        private byte[] edge;
        private Iterator<Object> run = List.of().iterator();

        Runs(Span span, boolean backward, boolean tiesBackward) {
            this.span = span;
            this.backward = backward;
            this.tiesBackward = tiesBackward;
            edge = backward ? span.to() : span.from();
        }

        @Override
        public boolean hasNext() {
            while (!run.hasNext()) {
                var key = backward ? positions.lowerKey(edge) : positions.ceilingKey(edge);
                if (key == null || !span.holds(key)) {
                    return false;
                }
                var id = suffix(Objects.requireNonNull(positions.get(key)));
                var values = Arrays.copyOf(key, key.length - id.length);
                var equal = new Span(values, KeyBytes.after(values));
                run = new Values(cursor(equal, tiesBackward));
                edge = backward ? equal.from() : equal.to();
            }
            return true;
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return run.next();
        }
    }
}
