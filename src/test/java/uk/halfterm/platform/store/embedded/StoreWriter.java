package uk.halfterm.platform.store.embedded;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

/**
 * Writes into an embedded store until it is killed, and says on standard output what was acknowledged: {@code + id n} for a document
 * at its version n, {@code - id} for a deleted one, {@code # n} for a number drawn.
 */
final class StoreWriter {

    private static final int WRITERS = 6;

    private StoreWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        var store = EmbeddedStore.open(Path.of(arguments[0]), false);
        var client = MongoClients.create(store.uri());
        var database = client.getDatabase("halfterm");
        var documents = database.getCollection("documents");
        documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending("writer", "n"));
        var numbers = database.getCollection("numbers");
        var log = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (var writer = 0; writer < WRITERS; writer++) {
            var name = arguments[1] + "-" + writer;
            new Thread(() -> write(name, documents, numbers, log)).start();
        }
        Thread.sleep(60_000);
        System.exit(1);
    }

    private static void write(
            String writer, MongoCollection<Document> documents, MongoCollection<Document> numbers, PrintStream log) {
        var random = ThreadLocalRandom.current();
        for (var i = 0; ; i++) {
            var id = writer + "-" + i;
            documents.insertOne(new Document("_id", id)
                    .append("key", "key of " + id)
                    .append("writer", writer)
                    .append("n", 0)
                    .append("text", "x".repeat(random.nextInt(400))));
            log.println("+ " + id + " 0");
            for (var n = 0; n < random.nextInt(4); n++) {
                var changed = documents.updateOne(
                        and(eq("_id", id), eq("n", n)),
                        combine(inc("n", 1), set("text", "y".repeat(random.nextInt(4000)))));
                if (changed.getModifiedCount() != 1) {
                    throw new IllegalStateException("Lost an update of " + id);
                }
                log.println("+ " + id + " " + (n + 1));
            }
            if (random.nextInt(5) == 0) {
                documents.deleteOne(eq("key", "key of " + id));
                log.println("- " + id);
            }
            var drawn = numbers.findOneAndUpdate(
                    eq("_id", "sequence"),
                    inc("next", 1),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            log.println("# " + (drawn == null ? 0 : drawn.getInteger("next")));
        }
    }
}
