package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** One stretch of an ordered index that can hold what a filter asks for; no key is ever equal to either end. */
final class Span {

    static final Span EVERYTHING = under(new KeyBytes());

    /** Beyond this many combinations of {@code $in} lists the rest of the index is left to the filter. */
    private static final int MOST_COMBINATIONS = 1000;

    private final byte[] from;
    private final byte[] to;

    Span(byte[] from, byte[] to) {
        this.from = from;
        this.to = to;
    }

    byte[] from() {
        return from;
    }

    byte[] to() {
        return to;
    }

    private static Span under(KeyBytes prefix) {
        return new Span(prefix.toArray(), prefix.copy().after().toArray());
    }

    /**
     * The stretches, in order, for the longest beginning of the fields that the filter settles: equalities, then at most one range. Null
     * when it does not settle the first field.
     */
    static @Nullable List<Span> covering(Filter filter, OrderedKeys keys) {
        List<KeyBytes> prefixes = List.of(new KeyBytes());
        for (var i = 0; i < keys.fields().size(); i++) {
            var condition = filter.on(keys.fields().get(i));
            var ascending = keys.isAscending(i);
            if (condition instanceof Filter.AnyOf anyOf
                    // Where a document stands under several values, a missing one cannot be looked up.
                    && !(keys.isMultikey() && anyOf.orMissing())
                    && (long) prefixes.size() * anyOf.values().size() <= MOST_COMBINATIONS) {
                prefixes = extended(prefixes, anyOf.values(), ascending);
            } else if (condition instanceof Filter.Between range) {
                return within(prefixes, range, keys.isMultikey(), ascending);
            } else if (i == 0) {
                return null;
            } else {
                break;
            }
        }
        return prefixes.stream().map(Span::under).toList();
    }

    /** Whether nothing of what the filter says of the first fields is left out of the stretches. */
    static boolean settles(Filter filter, OrderedKeys keys, int first) {
        var combinations = 1L;
        for (var field : keys.fields().subList(0, first)) {
            if (!(filter.on(field) instanceof Filter.AnyOf anyOf)) {
                return false;
            }
            combinations *= anyOf.values().size();
        }
        return combinations <= MOST_COMBINATIONS;
    }

    private static List<KeyBytes> extended(List<KeyBytes> prefixes, List<Object> values, boolean ascending) {
        var different = new TreeSet<byte[]>(Arrays::compareUnsigned);
        values.forEach(
                value -> different.add(new KeyBytes().value(value, ascending).toArray()));
        var longer = new ArrayList<KeyBytes>();
        for (var prefix : prefixes) {
            for (var value : different) {
                longer.add(prefix.copy().all(value));
            }
        }
        return longer;
    }

    /** Where a document stands under several values, two bounds may be met by different ones of them; then only one bound counts, but of one element both. */
    private static List<Span> within(
            List<KeyBytes> prefixes, Filter.Between range, boolean multikey, boolean ascending) {
        var low = range.low();
        var high = multikey && low != null && !range.ofOneElement() ? null : range.high();
        var first = ascending ? low : high;
        var last = ascending ? high : low;
        var spans = new ArrayList<Span>();
        for (var prefix : prefixes) {
            var from = first == null
                    ? prefix.copy().kind(range.either(), ascending)
                    : prefix.copy().value(first, ascending);
            var to = last == null
                    ? prefix.copy().afterKind(range.either(), ascending)
                    : prefix.copy().value(last, ascending).after();
            var span = new Span(from.toArray(), to.toArray());
            if (Arrays.compareUnsigned(span.from, span.to) < 0) {
                spans.add(span); // bounds the wrong way round hold nothing
            }
        }
        return spans;
    }

    boolean holds(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0 && Arrays.compareUnsigned(key, to) < 0;
    }
}
