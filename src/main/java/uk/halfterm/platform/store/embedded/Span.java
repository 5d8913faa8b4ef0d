package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.backend.Missing;
import org.jspecify.annotations.Nullable;
import uk.halfterm.platform.store.embedded.OrderedKeys.OrderedKey;

/** One stretch of an ordered index that can hold what a filter asks for. */
record Span(OrderedKey from, OrderedKey to) {

    /** Beyond this many combinations of {@code $in} lists the rest of the index is left to the filter. */
    private static final int MOST_COMBINATIONS = 1000;

    /**
     * The stretches for the longest beginning of the fields that the filter settles: equalities, then at most one range. Null when it
     * does not settle the first field.
     *
     * @param multikey whether a document stands under several values of a field; then two bounds may be met by different elements, so
     *     only one of them counts, and a missing value cannot be looked up
     */
    static @Nullable List<Span> covering(Filter filter, List<String> fields, boolean multikey) {
        List<List<Object>> prefixes = List.of(List.of());
        for (var field : fields) {
            var condition = filter.on(field);
            if (condition instanceof Filter.AnyOf anyOf
                    && !(multikey && anyOf.orMissing())
                    && (long) prefixes.size() * anyOf.values().size() <= MOST_COMBINATIONS) {
                prefixes = extended(prefixes, anyOf.values());
            } else if (condition instanceof Filter.Between range) {
                return within(prefixes, range, multikey);
            } else {
                break;
            }
        }
        return prefixes.equals(List.of(List.of()))
                ? null
                : prefixes.stream()
                        .map(prefix -> new Span(OrderedKey.before(prefix), OrderedKey.after(prefix)))
                        .toList();
    }

    private static List<List<Object>> extended(List<List<Object>> prefixes, List<Object> values) {
        var longer = new ArrayList<List<Object>>();
        for (var prefix : prefixes) {
            for (var value : values) {
                longer.add(with(prefix, value));
            }
        }
        return longer;
    }

    private static List<Span> within(List<List<Object>> prefixes, Filter.Between range, boolean multikey) {
        var low = range.low();
        var high = multikey && low != null ? null : range.high();
        return prefixes.stream()
                .map(prefix -> new Span(
                        // No range holds a missing value, and missing comes first.
                        low == null
                                ? OrderedKey.after(with(prefix, Missing.getInstance()))
                                : OrderedKey.before(with(prefix, low)),
                        OrderedKey.after(high == null ? prefix : with(prefix, high))))
                // Bounds the wrong way round hold nothing, and a sorted map refuses them.
                .filter(span -> span.from().compareTo(span.to()) <= 0)
                .toList();
    }

    private static List<Object> with(List<Object> prefix, Object value) {
        var longer = new ArrayList<>(prefix);
        longer.add(value);
        return longer;
    }
}
