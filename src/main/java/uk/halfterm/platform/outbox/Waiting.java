package uk.halfterm.platform.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** One entry as it stands in the store, unread: reading its event may fail, and that is a failed delivery, not a failed relay. */
record Waiting(String collection, Object aggregate, Document raw) {

    private static final int MOST_AT_ONCE = 100;

    /** The entries due by then, the longest waiting first. */
    static List<Waiting> due(MongoOperations store, String collection, Instant by) {
        return found(store, collection, new Document("$lte", Date.from(by)), by);
    }

    /** The entries due no earlier than then. */
    static List<Waiting> since(MongoOperations store, String collection, Instant from) {
        return found(store, collection, new Document("$gte", Date.from(from)), OutboxEntry.NEVER);
    }

    private static List<Waiting> found(MongoOperations store, String collection, Document due, Instant by) {
        var waiting = new ArrayList<Waiting>();
        store.getCollection(collection)
                .find(new Document("outbox.dueAt", due))
                .projection(new Document(OutboxEntry.FIELD, 1))
                .sort(new Document("outbox.dueAt", 1))
                .limit(MOST_AT_ONCE)
                .forEach(document -> document.getList(OutboxEntry.FIELD, Document.class).stream()
                        .filter(entry -> !entry.getDate("dueAt").toInstant().isAfter(by))
                        .forEach(entry ->
                                waiting.add(new Waiting(collection, document.get("_id", Object.class), entry))));
        return waiting;
    }

    /** Lets an update say {@code outbox.$[entry]} for the one entry with that id. */
    static UpdateOptions onEntry(String id) {
        return new UpdateOptions().arrayFilters(List.of(new Document("entry._id", id)));
    }

    /** A filter for the one document with such an entry. */
    static Document withEntry(Document entry) {
        return new Document(OutboxEntry.FIELD, new Document("$elemMatch", entry));
    }

    /** Whom a stored entry is for; null where that was not known when it was stored. */
    static @Nullable String subscriberOf(Document entry) {
        return entry.getString("subscriber");
    }

    /** By which name a stored entry's event is known; empty for one without. */
    static String aliasOf(Document entry) {
        return entry.get("event") instanceof Document event && event.get("_class") instanceof String alias ? alias : "";
    }

    String id() {
        return raw.getString("_id");
    }

    Date dueAt() {
        return raw.getDate("dueAt");
    }

    boolean isPoisoned() {
        return raw.getBoolean("poisoned", false);
    }

    int attempts() {
        return raw.getInteger("attempts", 0);
    }

    OutboxEntry entry(MongoConverter converter) {
        return converter.read(OutboxEntry.class, raw);
    }
}
