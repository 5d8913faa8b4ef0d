package uk.halfterm.platform.store.embedded;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import org.bson.Document;
import org.bson.conversions.Bson;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

/**
 * Writes into an embedded store until it is killed, and says on standard output what it does: {@code ! id n} before it brings a
 * document to version n, {@code + id n} once that is acknowledged, with version -1 for a deleted document; {@code # n} for a number
 * drawn.
 */
final class StoreWriter {

    static final int DELETED = -1;

    private static final int WRITERS = 6;

    private final String name;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> numbers;
    private final PrintStream log;

    private StoreWriter(
            String name, MongoCollection<Document> documents, MongoCollection<Document> numbers, PrintStream log) {
        this.name = name;
        this.documents = documents;
        this.numbers = numbers;
        this.log = log;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var store = EmbeddedStore.open(Path.of(arguments[0]), false);
        var database = store.connect().getDatabase("halfterm");
        var documents = database.getCollection("documents");
        documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending("writer", "n"));
        documents.createIndex(Indexes.ascending("tags"));
        documents.createIndex(Indexes.descending("odd"), new IndexOptions().sparse(true));
        var log = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (var number = 0; number < WRITERS; number++) {
            var writer =
                    new StoreWriter(arguments[1] + "-" + number, documents, database.getCollection("numbers"), log);
            new Thread(writer::write).start();
        }
        Thread.sleep(60_000);
        System.exit(1);
    }

    /** What a document is at a version, every field of it. */
    static Document document(String id, int n) {
        var document = new Document("_id", id)
                .append("key", "key of " + id)
                .append("writer", id.substring(0, id.indexOf('-', id.indexOf('-') + 1)))
                .append("n", n)
                .append("tags", List.of("tag" + n, "tag" + (n + 1)))
                .append("text", (id + " at " + n + " ").repeat((id.hashCode() & 15) * (n % 3)));
        return n % 2 == 0 ? document : document.append("odd", n);
    }

    private void write() {
        var random = ThreadLocalRandom.current();
        for (var i = 0; ; i++) {
            var id = name + "-" + i;
            say('!', id, 0);
            documents.insertOne(document(id, 0));
            say('+', id, 0);
            var versions = random.nextInt(4);
            for (var n = 1; n <= versions; n++) {
                bring(id, n, random.nextBoolean());
            }
            if (random.nextInt(5) == 0) {
                say('!', id, DELETED);
                documents.deleteOne(eq("key", "key of " + id));
                say('+', id, DELETED);
            } else {
                bulk(id, versions, name + "-" + i + "b-0");
            }
            var drawn = numbers.findOneAndUpdate(
                    eq("_id", "sequence"),
                    inc("next", 1),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            log.println("# " + (drawn == null ? 0 : drawn.getInteger("next")));
        }
    }

    private void bring(String id, int n, boolean byFindAndModify) {
        var before = and(eq("_id", id), eq("n", n - 1));
        say('!', id, n);
        var found = byFindAndModify
                ? documents.findOneAndUpdate(before, change(id, n)) != null
                : documents.updateOne(before, change(id, n)).getModifiedCount() == 1;
        if (!found) {
            throw new IllegalStateException("Lost an update of " + id);
        }
        say('+', id, n);
    }

    /** One command after the other, acknowledged together: a new document, two changes of it and one of the older one, a deletion. */
    private void bulk(String older, int versions, String newer) {
        var gone = newer + "x";
        List.of(0, 1, 2).forEach(n -> say('!', newer, n));
        say('!', older, versions + 1);
        List.of(0, DELETED).forEach(n -> say('!', gone, n));
        documents.bulkWrite(List.of(
                new InsertOneModel<>(document(newer, 0)),
                new InsertOneModel<>(document(gone, 0)),
                new UpdateOneModel<>(eq("_id", newer), change(newer, 1)),
                new UpdateOneModel<>(eq("_id", older), change(older, versions + 1)),
                new ReplaceOneModel<>(eq("key", "key of " + newer), document(newer, 2)),
                new DeleteOneModel<>(eq("_id", gone))));
        say('+', newer, 2);
        say('+', older, versions + 1);
        say('+', gone, DELETED);
    }

    private static Bson change(String id, int n) {
        var after = document(id, n);
        after.remove("_id");
        var change = new Document("$set", after);
        return n % 2 == 0 ? change.append("$unset", new Document("odd", "")) : change;
    }

    private void say(char what, String id, int version) {
        log.println(what + " " + id + " " + version);
    }
}
