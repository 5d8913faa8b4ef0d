package uk.halfterm.platform.store.moving;

import java.util.UUID;

import com.mongodb.client.MongoClients;
import uk.halfterm.platform.store.StoreTestTarget;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/** A new, empty database: on the MongoDB that the store tests go to, else on an embedded store in memory. */
final class MongoStandIn implements AutoCloseable {

    private final String uri;
    private final AutoCloseable end;

    private MongoStandIn(String uri, AutoCloseable end) {
        this.uri = uri;
        this.end = end;
    }

    static MongoStandIn open() {
        return StoreTestTarget.mongoDb().map(MongoStandIn::on).orElseGet(() -> {
            var store = EmbeddedStore.inMemory();
            return new MongoStandIn(withSecret(store), store);
        });
    }

    /** For commands in processes of their own, as a person would write it. */
    private static String withSecret(EmbeddedStore store) {
        var credential = store.credential();
        return store.uri()
                        .replace(
                                "://",
                                "://" + credential.getUserName() + ":" + new String(credential.getPassword()) + "@")
                + "?authMechanism=SCRAM-SHA-256&authSource=" + credential.getSource();
    }

    private static MongoStandIn on(String mongoDb) {
        var own = "halfterm-test-" + UUID.randomUUID();
        var uri = StoreTestTarget.withDatabase(mongoDb, own);
        return new MongoStandIn(uri, () -> {
            try (var client = MongoClients.create(uri)) {
                client.getDatabase(own).drop();
            }
        });
    }

    String uri() {
        return uri;
    }

    @Override
    public void close() {
        try {
            end.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
