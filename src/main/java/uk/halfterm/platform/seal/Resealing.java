package uk.halfterm.platform.seal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * Seals anew with a ring's first key what its older keys sealed. Portals may work meanwhile: a value that somebody changes in between is left
 * to the next run. May be broken off and run again.
 */
public final class Resealing {

    private final MongoDatabase store;
    private final Seal seal;

    public Resealing(MongoDatabase store, KeyRing keys) {
        this.store = store;
        seal = new Seal(keys);
    }

    /** Goes through every {@link SealedField}; how many values were sealed anew. */
    public long run() {
        var done = 0L;
        for (var field : SealedField.values()) {
            done += run(field);
        }
        return done;
    }

    private long run(SealedField field) {
        var collection = store.getCollection(field.collection());
        var done = 0L;
        for (var document :
                collection.find(Filters.exists(field.field())).projection(Projections.include(field.field()))) {
            if (document.get(field.field()) instanceof String value && !seal.isCurrent(Sealed.of(value))) {
                done += sealAnew(collection, field, document, Sealed.of(value));
            }
        }
        return done;
    }

    private long sealAnew(MongoCollection<Document> collection, SealedField field, Document document, Sealed old) {
        var context = field.context(String.valueOf(document.get("_id")));
        Sealed anew;
        try {
            anew = seal.seal(seal.open(old, context), context);
        } catch (CannotOpen unreadable) {
            return 0;
        }
        return collection
                .updateOne(
                        Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq(field.field(), old.value())),
                        Updates.set(field.field(), anew.value()))
                .getModifiedCount();
    }
}
