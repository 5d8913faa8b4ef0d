package uk.halfterm.organisation;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.halfterm.platform.store.schema.Batches;
import uk.halfterm.platform.store.schema.SchemaStep;

/** Step 8: organisations keep what they are found by. None of those before it has a town or is closed. */
@Component
final class SearchKeysKept implements SchemaStep {

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String what() {
        return "what organisations are found by";
    }

    @Override
    public void apply(MongoDatabase store) {
        var organisations = store.getCollection(Organisation.COLLECTION);
        Batches.of(
                organisations,
                some -> organisations.bulkWrite(
                        some.stream().map(SearchKeysKept::withKeys).toList()));
    }

    private static UpdateOneModel<Document> withKeys(Document organisation) {
        return new UpdateOneModel<>(
                Filters.eq(organisation.getString("_id")),
                Updates.set(
                        SearchKeys.FIELD,
                        SearchKeys.of(
                                organisation.getString("name"),
                                organisation.getString("urn"),
                                organisation.getString("postcode"),
                                null,
                                false)));
    }
}
