package uk.halfterm.platform.store.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a query's filter says of single fields, as far as an index can use it: equality, {@code $in} and ranges, also inside
 * {@code $and}. Everything else is left out, which only makes the candidates more.
 */
final class Filter {

    sealed interface Condition {}

    /** Equal to one of the values; a missing value stands for null or no field. */
    record AnyOf(List<Object> values) implements Condition {
        boolean orMissing() {
            return values.contains(Missing.getInstance());
        }
    }

    /** Between the bounds, both taken as included. */
    record Between(@Nullable Object low, @Nullable Object high) implements Condition {}

    private final Map<String, Condition> conditions = new HashMap<>();

    private Filter() {}

    static Filter of(Document query) {
        var filter = new Filter();
        filter.read(query);
        return filter;
    }

    @Nullable
    Condition on(String field) {
        return conditions.get(field);
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** Values that the store compares by value and an index therefore may be asked for. */
    static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case Decimal128 _ -> false;
            case String _, Number _, Boolean _, Instant _, ObjectId _, UUID _ -> true;
            case null, default -> false;
        };
    }

    private void read(Document query) {
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document clause) {
                        read(clause);
                    }
                });
            } else if (!field.startsWith("$")) {
                var condition = condition(value);
                if (condition != null) {
                    conditions.merge(field, condition, Filter::narrower);
                }
            }
        });
    }

    private static Condition narrower(Condition one, Condition other) {
        if (one instanceof Between a && other instanceof Between b) {
            return new Between(a.low() == null ? b.low() : a.low(), a.high() == null ? b.high() : a.high());
        }
        return one instanceof AnyOf ? one : other;
    }

    private static @Nullable Condition condition(@Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            return new AnyOf(List.of(Missing.getInstance()));
        }
        if (isPlain(value)) {
            return new AnyOf(List.of(value));
        }
        return value instanceof Document operators ? condition(operators) : null;
    }

    private static @Nullable Condition condition(Document operators) {
        if (operators.containsKey("$eq")) {
            var value = operators.get("$eq");
            return value instanceof Document ? null : condition(value);
        }
        if (operators.get("$in") instanceof Collection<?> list) {
            return anyOf(list);
        }
        var low = plainOrNull(operators.getOrDefault("$gt", operators.get("$gte")));
        var high = plainOrNull(operators.getOrDefault("$lt", operators.get("$lte")));
        return low == null && high == null ? null : new Between(low, high);
    }

    private static @Nullable Condition anyOf(Collection<?> list) {
        var values = new ArrayList<Object>();
        for (var element : list) {
            if (Missing.isNullOrMissing(element)) {
                values.add(Missing.getInstance());
            } else if (isPlain(element)) {
                values.add(element);
            } else {
                return null;
            }
        }
        return new AnyOf(values);
    }

    private static @Nullable Object plainOrNull(@Nullable Object value) {
        return isPlain(value) ? value : null;
    }
}
