package uk.halfterm.platform.store.schema;

import com.mongodb.client.MongoDatabase;

/** Where counting begins: what stores held before there were steps is the shape of release 0.1. */
final class FirstShapes implements SchemaStep {

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "the shapes of release 0.1";
    }

    @Override
    public void apply(MongoDatabase store) {
        // Nothing to change.
    }
}
