package uk.halfterm.platform.store.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

/** How a step goes through a collection: some hundred documents at a time, in the order of their ids. */
public final class Batches {

    private static final int AT_ONCE = 500;

    private Batches() {}

    /** Hands over all documents, whose ids are texts. Of those written meanwhile, the ones with a later id are handed over too. */
    public static void of(MongoCollection<Document> collection, Consumer<List<Document>> step) {
        var last = "";
        while (true) {
            var some = collection
                    .find(Filters.gt("_id", last))
                    .sort(Sorts.ascending("_id"))
                    .limit(AT_ONCE)
                    .into(new ArrayList<>());
            if (some.isEmpty()) {
                return;
            }
            step.accept(some);
            last = some.getLast().getString("_id");
        }
    }
}
