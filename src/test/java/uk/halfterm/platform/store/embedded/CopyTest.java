package uk.halfterm.platform.store.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

/** A copy of the file is one moment, however long it takes to make it (ADR 8). */
class CopyTest {

    private static final int WRITERS = 4;
    private static final int DOCUMENTS = 6_000;
    private static final int OF_A_WRITER = DOCUMENTS / WRITERS;

    @TempDir
    private Path directory;

    @AfterEach
    void recover() {
        FailingDisk.recovers();
    }

    /** Each writer changes all of its documents, which lie all over the file, by one command after the other. */
    @Test
    void isOneMomentWhileFourWriteAndTheDiskIsSlow() throws Exception {
        var copied = Files.createDirectory(directory.resolve("copy"));
        Map<Integer, Integer> before;
        try (var store = EmbeddedStore.open(DataFile.open(directory.resolve("data"), FailingDisk.scheme()), false);
                var client = store.connect();
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var things = client.getDatabase("halfterm").getCollection("things");
            things.createIndex(Indexes.ascending("writer"));
            things.insertMany(
                    IntStream.range(0, DOCUMENTS).mapToObj(CopyTest::thing).toList());
            var acknowledged = new ConcurrentHashMap<Integer, Integer>();
            var goOn = new AtomicBoolean(true);
            for (var writer = 0; writer < WRITERS; writer++) {
                var mine = writer;
                writers.execute(() -> write(things, mine, acknowledged, goOn));
            }
            while (acknowledged.size() < WRITERS) {
                Thread.sleep(10);
            }

            FailingDisk.reads(Duration.ofMillis(700));
            before = Map.copyOf(acknowledged);
            store.copyTo(copied.resolve(EmbeddedStore.FILE));

            FailingDisk.recovers();
            goOn.set(false);
            writers.shutdown();
            assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(Files.size(copied.resolve(EmbeddedStore.FILE))).isGreaterThan(16 << 20);
        try (var store = EmbeddedStore.open(copied, false);
                var client = store.connect()) {
            var things = client.getDatabase("halfterm").getCollection("things");
            for (var writer = 0; writer < WRITERS; writer++) {
                var numbers = things.distinct("number", eq("writer", writer), Integer.class);
                assertThat(numbers)
                        .singleElement()
                        .satisfies(number -> assertThat(number).isGreaterThanOrEqualTo(0));
                assertThat(numbers.first()).isGreaterThanOrEqualTo(before.get(writer));
                assertThat(things.countDocuments(eq("writer", writer))).isEqualTo(OF_A_WRITER);
            }
        }
    }

    private static void write(
            MongoCollection<Document> things, int writer, Map<Integer, Integer> acknowledged, AtomicBoolean goOn) {
        for (var number = 1; goOn.get(); number++) {
            things.updateMany(eq("writer", writer), set("number", number));
            acknowledged.put(writer, number);
        }
    }

    private static Document thing(int id) {
        var text = new byte[3_000];
        ThreadLocalRandom.current().nextBytes(text);
        return new Document("_id", id)
                .append("writer", id % WRITERS)
                .append("number", 0)
                .append("text", text);
    }
}
