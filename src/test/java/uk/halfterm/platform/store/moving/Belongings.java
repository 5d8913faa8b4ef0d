package uk.halfterm.platform.store.moving;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/** Made-up things to move: every kind of value, every kind of index, a collection without documents, small and large files. */
final class Belongings {

    static final int PEOPLE = 2_500;

    private Belongings() {}

    /** A data directory with everything in it, and nobody there. */
    static Path in(Path directory) {
        try (var store = EmbeddedStore.open(directory, false)) {
            fill(store);
        }
        files(BlobStore.in(directory.resolve("blobs")));
        return directory;
    }

    static void fill(EmbeddedStore store) {
        try (var client = store.connect()) {
            fill(client.getDatabase("halfterm"));
        }
    }

    private static void fill(MongoDatabase database) {
        var people = database.getCollection("people");
        people.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        people.createIndex(
                Indexes.compoundIndex(Indexes.ascending("school"), Indexes.descending("since")),
                new IndexOptions().name("by school, newest first"));
        people.createIndex(
                Indexes.ascending("nickname"), new IndexOptions().unique(true).sparse(true));
        people.insertMany(
                IntStream.range(0, PEOPLE).mapToObj(Belongings::person).toList());
        database.getCollection("schema").insertOne(new Document("_id", "halfterm").append("number", 1));
        var kinds = database.getCollection("kinds");
        kinds.insertOne(kinds());
        kinds.insertOne(new Document("_id", 42L).append("long as an id", true));
        kinds.insertOne(new Document("_id", new Document("part", 1).append("of", "an id")));
        // The id does not come first, as after an upsert by another field.
        kinds.updateOne(
                new Document("first", 1),
                new Document("$set", new Document("second", 2)),
                new UpdateOptions().upsert(true));
        database.getCollection("empty").createIndex(Indexes.ascending("nothing"));
    }

    private static Document person(int number) {
        var person = new Document("_id", "person-" + number)
                .append("email", "person" + number + "@example.org")
                .append("school", "school-" + number % 40)
                .append("since", new BsonDateTime(1_700_000_000_000L + number))
                .append("words", "mentor ".repeat(number % 30))
                .append("version", (long) number);
        return number % 3 == 0 ? person.append("nickname", "nick" + number) : person;
    }

    private static Document kinds() {
        return new Document("_id", new ObjectId("65a000000000000000000001"))
                .append("int", 1)
                .append("long", 1L)
                .append("double", 1.5)
                .append("minus zero", -0.0)
                .append("decimal", Decimal128.parse("1.50"))
                .append("text", "Grüße, Zoë \u0000 \uD83D\uDE00")
                .append("nothing", null)
                .append("yes", true)
                .append("date", new BsonDateTime(0))
                .append("binary", new BsonBinary(new byte[] {0, 1, -1}))
                .append("uuid", new BsonBinary(new UUID(1, 2), UuidRepresentation.STANDARD))
                .append("list", List.of(1, List.of(), new Document()))
                .append("document", new Document("a.b", 1).append("$c", 2));
    }

    static void files(BlobStore blobs) {
        put(blobs, 0, "text/plain");
        put(blobs, 10, "image/svg+xml");
        put(blobs, 700_000, "audio/mpeg");
    }

    static void put(BlobStore blobs, int bytes, String type) {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        blobs.put(new ByteArrayInputStream(content), type);
    }
}
