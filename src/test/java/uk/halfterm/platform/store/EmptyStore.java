package uk.halfterm.platform.store;

import org.bson.Document;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Takes every document out of the store before a test and leaves the indexes. */
final class EmptyStore implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        var store = SpringExtension.getApplicationContext(context).getBean(MongoOperations.class);
        for (var collection : store.getCollectionNames()) {
            store.getCollection(collection).deleteMany(new Document());
        }
    }
}
