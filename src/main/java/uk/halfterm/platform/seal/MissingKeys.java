package uk.halfterm.platform.seal;

import java.util.SortedMap;
import java.util.TreeMap;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

/** Finds what nobody can read, because the key that sealed it is not here. */
public final class MissingKeys {

    private final MongoDatabase store;
    private final Seal seal;

    public MissingKeys(MongoDatabase store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** Goes through every {@link SealedField}; the number of values by the id of their key. */
    public SortedMap<String, Long> count() {
        var missing = new TreeMap<String, Long>();
        for (var field : SealedField.values()) {
            for (var document : store.getCollection(field.collection())
                    .find(Filters.gt("_id", ""))
                    .sort(Sorts.ascending("_id"))
                    .projection(Projections.include(field.field()))) {
                if (document.get(field.field()) instanceof String value) {
                    Sealed.of(value)
                            .keyId()
                            .filter(key -> !seal.hasKey(key))
                            .ifPresent(key -> missing.merge(key, 1L, Long::sum));
                }
            }
        }
        return missing;
    }
}
