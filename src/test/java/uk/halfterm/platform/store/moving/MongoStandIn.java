package uk.halfterm.platform.store.moving;

import java.util.UUID;

import com.mongodb.client.MongoClients;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/** A new, empty database: on the MongoDB that {@code HALFTERM_TEST_MONGODB_URI} names, else on an embedded store in memory. */
final class MongoStandIn implements AutoCloseable {

    private final String uri;
    private final AutoCloseable end;

    private MongoStandIn(String uri, AutoCloseable end) {
        this.uri = uri;
        this.end = end;
    }

    static MongoStandIn open() {
        var named = System.getenv("HALFTERM_TEST_MONGODB_URI");
        if (named == null || named.isBlank()) {
            System.out.println("== NOT RUN on a MongoDB: export and import went to an embedded store in its place.");
            var store = EmbeddedStore.inMemory();
            return new MongoStandIn(store.uri(), store);
        }
        var own = "halfterm-test-" + UUID.randomUUID();
        var uri = withDatabase(named, own);
        return new MongoStandIn(uri, () -> {
            try (var client = MongoClients.create(uri)) {
                client.getDatabase(own).drop();
            }
        });
    }

    String uri() {
        return uri;
    }

    private static String withDatabase(String uri, String database) {
        var question = uri.indexOf('?');
        var hosts = question < 0 ? uri : uri.substring(0, question);
        var slash = hosts.indexOf('/', "mongodb+srv://".length());
        return (slash < 0 ? hosts : hosts.substring(0, slash)) + "/" + database
                + (question < 0 ? "" : uri.substring(question));
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
