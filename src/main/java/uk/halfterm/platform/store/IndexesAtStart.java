package uk.halfterm.platform.store;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoOperations;

/** Ensures every declared index once all beans are there and before anything is served. */
final class IndexesAtStart implements SmartInitializingSingleton {

    private final ObjectProvider<CollectionIndexes> declared;
    private final MongoOperations store;

    IndexesAtStart(ObjectProvider<CollectionIndexes> declared, MongoOperations store) {
        this.declared = declared;
        this.store = store;
    }

    @Override
    public void afterSingletonsInstantiated() {
        declared.forEach(collection -> {
            var operations = store.indexOps(collection.collection());
            collection.indexes().forEach(operations::createIndex);
        });
    }
}
