package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a query's filter says of single fields, as far as an index can use it: equality, {@code $in} and ranges, also inside
 * {@code $and} and of the fields of one element of a list ({@code $elemMatch}). Everything else is left out, which only makes the
 * candidates more.
 */
final class Filter {

    sealed interface Condition {}

    /** Equal to one of the values; a missing value stands for null or no field. */
    record AnyOf(List<Object> values) implements Condition {
        boolean orMissing() {
            return values.contains(Missing.getInstance());
        }
    }

    /**
     * Between the bounds, both taken as included; one may be missing.
     *
     * @param ofOneElement whether it is one element of a list that meets both
     */
    record Between(@Nullable Object low, @Nullable Object high, boolean ofOneElement) implements Condition {
        Between(@Nullable Object low, @Nullable Object high) {
            this(low, high, false);
        }

        Object either() {
            return Objects.requireNonNull(low == null ? high : low);
        }
    }

    private final Map<String, Condition> conditions;
    /** What elements of the lists that are asked of directly lie between; several elements may be meant. */
    private final Map<String, List<Between>> elements = new HashMap<>();

    /** Whether the conditions say all that the query says. */
    private boolean whole = true;

    private Filter(Map<String, Condition> conditions) {
        this.conditions = new HashMap<>(conditions);
    }

    static Filter of(Document query) {
        var filter = new Filter(Map.of());
        filter.read(query);
        return filter;
    }

    /** The ways to look the documents up: this filter, with one element of one list of which something is asked. */
    List<Filter> readings() {
        if (elements.isEmpty()) {
            return List.of(this);
        }
        var readings = new ArrayList<Filter>();
        elements.forEach((list, asked) -> asked.forEach(element -> {
            var reading = new Filter(conditions);
            reading.conditions.putIfAbsent(list, element);
            reading.whole = whole;
            readings.add(reading);
        }));
        return readings;
    }

    @Nullable
    Condition on(String field) {
        return conditions.get(field);
    }

    /** Whether the field must have one certain value. */
    boolean isOneValue(String field) {
        return conditions.get(field) instanceof AnyOf anyOf && anyOf.values().size() == 1;
    }

    /** Whether null, or no field at all, is asked for. */
    boolean isMissing(String field) {
        return conditions.get(field) instanceof AnyOf anyOf && anyOf.orMissing();
    }

    /** The fields that must have one of some values there, where the query asks for nothing else; otherwise null. */
    @Nullable
    Set<String> onlyValuesOf() {
        return whole
                        && conditions.values().stream()
                                .allMatch(condition -> condition instanceof AnyOf anyOf && !anyOf.orMissing())
                ? conditions.keySet()
                : null;
    }

    private void read(Document query) {
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document clause) {
                        read(clause);
                    }
                });
            } else if (!field.startsWith("$")
                    && value instanceof Document operators
                    && operators.get("$elemMatch") instanceof Document element) {
                whole = false;
                readElement(field, element);
            } else if (!field.startsWith("$")) {
                var condition = condition(value);
                whole &= condition != null && !conditions.containsKey(field);
                if (condition != null) {
                    conditions.merge(field, condition, Filter::narrower);
                }
            } else {
                whole = false;
            }
        });
    }

    /** What one element of a list must be, the list as a whole holds. */
    private void readElement(String list, Document element) {
        if (condition(element) instanceof Between range) {
            elements.computeIfAbsent(list, _ -> new ArrayList<>()).add(new Between(range.low(), range.high(), true));
        }
        element.forEach((field, value) -> {
            var condition = field.startsWith("$") ? null : condition(value);
            if (condition != null) {
                conditions.merge(list + "." + field, condition, Filter::narrower);
            }
        });
    }

    private static Condition narrower(Condition one, Condition other) {
        if (one instanceof Between a && other instanceof Between b) {
            return new Between(a.low() == null ? b.low() : a.low(), a.high() == null ? b.high() : a.high());
        }
        return one instanceof AnyOf ? one : other;
    }

    private @Nullable Condition condition(@Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            return new AnyOf(List.of(Missing.getInstance()));
        }
        if (value instanceof Document document) {
            return isWhole(document) ? hashed(document) : condition(document);
        }
        return KeyBytes.isExact(value) ? new AnyOf(List.of(value)) : null;
    }

    /** A document that stands for itself; the store also finds other things by one that is empty or holds a null. */
    private static boolean isWhole(Document value) {
        return !value.isEmpty()
                && value.entrySet().stream()
                        .noneMatch(field -> field.getKey().startsWith("$") || field.getValue() == null);
    }

    private AnyOf hashed(Document value) {
        whole = false; // other documents may have the same hash
        return new AnyOf(List.of(value));
    }

    private @Nullable Condition condition(Document operators) {
        whole &= operators.size() == 1;
        if (operators.containsKey("$eq")) {
            var value = operators.get("$eq");
            return value instanceof Document ? null : condition(value);
        }
        if (operators.get("$in") instanceof Collection<?> list) {
            return anyOf(list);
        }
        var low = rangedOrNull(operators.getOrDefault("$gt", operators.get("$gte")));
        var high = rangedOrNull(operators.getOrDefault("$lt", operators.get("$lte")));
        return low == null && high == null ? null : new Between(low, high);
    }

    private static @Nullable Condition anyOf(Collection<?> list) {
        var values = new ArrayList<Object>();
        for (var element : list) {
            if (!KeyBytes.isExact(element)) {
                return null;
            }
            values.add(Missing.ofNullable(element));
        }
        return new AnyOf(values);
    }

    private static @Nullable Object rangedOrNull(@Nullable Object value) {
        return KeyBytes.isRanged(value) ? value : null;
    }
}
