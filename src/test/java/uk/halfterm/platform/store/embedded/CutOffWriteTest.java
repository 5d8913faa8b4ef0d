package uk.halfterm.platform.store.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

/** The power fails in the first write after a start in order: a moment that a kill at random hits once in hundreds of times. */
class CutOffWriteTest {

    private static final int WITHIN_BYTES = 16_000;
    private static final int FILE_STREAM_FAILED = 39;
    private static final int STARTS = Integer.getInteger("halfterm.cut-offs", 60);

    private final Map<Integer, Integer> acknowledged = new HashMap<>();

    private @Nullable Document onItsWay;

    @TempDir
    private Path directory;

    @AfterEach
    void recover() {
        FailingDisk.recovers();
    }

    @Test
    void losesNothingWhenTheFirstWriteAfterAStartIsCutOff() {
        for (var start = 0; start < STARTS; start++) {
            write(ThreadLocalRandom.current().nextInt(1, 40));
            cutOffTheFirstWrite(ThreadLocalRandom.current().nextLong(WITHIN_BYTES));
        }
    }

    /** In order, from the opening to the closing. */
    private void write(int writes) {
        try (var store = EmbeddedStore.open(directory, false);
                var client = store.connect()) {
            var things = client.getDatabase("halfterm").getCollection("things");
            assertHolds(things);
            for (var i = 0; i < writes; i++) {
                put(things, thing());
            }
        }
    }

    private void cutOffTheFirstWrite(long bytes) {
        try (var store = EmbeddedStore.open(DataFile.open(directory, FailingDisk.scheme()), false);
                var client = store.connect()) {
            var things = client.getDatabase("halfterm").getCollection("things");
            FailingDisk.failsAfter(bytes, "cut off");
            put(things, thing());
        } catch (MongoCommandException cutOff) {
            assertThat(cutOff.getErrorCode()).isEqualTo(FILE_STREAM_FAILED);
        } finally {
            FailingDisk.recovers();
        }
    }

    private void put(MongoCollection<Document> things, Document thing) {
        onItsWay = thing;
        things.replaceOne(eq("_id", thing.getInteger("_id")), thing, new ReplaceOptions().upsert(true));
        acknowledge(thing);
    }

    private void acknowledge(Document thing) {
        acknowledged.put(thing.getInteger("_id"), thing.getInteger("number"));
    }

    private void assertHolds(MongoCollection<Document> things) {
        var there = new HashMap<Integer, Integer>();
        things.find().forEach(thing -> there.put(thing.getInteger("_id"), thing.getInteger("number")));
        // What was cut off was told to nobody as kept, and may have got whole into the file after all.
        var last = onItsWay;
        if (last != null && last.getInteger("number").equals(there.get(last.getInteger("_id")))) {
            acknowledge(last);
        }
        assertThat(there).isEqualTo(acknowledged);
    }

    private static Document thing() {
        var random = ThreadLocalRandom.current();
        return new Document("_id", random.nextInt(40))
                .append("number", random.nextInt())
                .append("text", "x".repeat(random.nextInt(1_000)));
    }
}
