package uk.halfterm.platform.store.embedded;

import java.util.Collection;
import java.util.Comparator;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** The order that a command asks for. To the library each of two empty lists comes before the other; here they stand alike. */
record SortOrder(Document fields) implements Comparator<Document> {

    /** Null for no order, or the order of the collection itself. */
    static @Nullable SortOrder of(@Nullable Document orderBy) {
        return orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural") ? null : new SortOrder(orderBy);
    }

    @Override
    public int compare(Document one, Document other) {
        for (var field : fields.entrySet()) {
            var order = compare(
                    Utils.getSubdocumentValueCollectionAware(one, field.getKey()),
                    Utils.getSubdocumentValueCollectionAware(other, field.getKey()),
                    ((Number) field.getValue()).intValue() > 0 ? ValueComparator.asc() : ValueComparator.desc());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(@Nullable Object one, @Nullable Object other, ValueComparator values) {
        return isEmptyList(one) && isEmptyList(other) ? 0 : values.compare(one, other);
    }

    private static boolean isEmptyList(@Nullable Object value) {
        return value instanceof Collection<?> list && list.isEmpty();
    }
}
