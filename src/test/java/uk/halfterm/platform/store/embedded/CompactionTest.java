package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.store.OtherProcess;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

/** The file does not keep what nobody needs, and nothing is lost when the process is killed while it is made smaller. */
class CompactionTest {

    private static final int KILLS = Integer.getInteger("halfterm.compaction-kills", 6);
    private static final int DOCUMENTS = 12_000;
    private static final int KEPT = 1_500;

    @TempDir
    private Path directory;

    @Test
    void staysBoundedWhileTheSameDocumentsChange() throws IOException {
        try (var store = EmbeddedStore.open(directory, false);
                var client = store.connect()) {
            var things = client.getDatabase("halfterm").getCollection("things");
            things.insertMany(
                    IntStream.range(0, 200).mapToObj(CompactionTest::thing).toList());

            for (var i = 0; i < 6_000; i++) {
                things.updateOne(eq("_id", i % 200), set("text", text(i)));
            }

            // 200 documents of 3 KB are 0.6 MB.
            assertThat(megabytes(directory)).isLessThan(8);
        }
    }

    @Test
    void isSmallAfterItWasClosedAndHoldsTheSame() throws IOException {
        List<Document> before;
        try (var store = EmbeddedStore.open(directory, false);
                var client = store.connect()) {
            before = fillAndEmpty(client.getDatabase("halfterm").getCollection("things"));
            assertThat(megabytes(directory)).isGreaterThan(20);
        }

        assertThat(megabytes(directory)).isLessThan(10);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(directory))))
                .isEqualTo("rw-------");
        assertHolds(directory, before);
    }

    @Test
    void losesNothingWhenKilledWhileItCompacts() throws Exception {
        var bloated = directory.resolve("bloated");
        List<Document> before;
        try (var store = EmbeddedStore.open(directory.resolve("first"), false);
                var client = store.connect()) {
            before = fillAndEmpty(client.getDatabase("halfterm").getCollection("things"));
            Files.copy(file(directory.resolve("first")), bloated); // as a kill would leave it
        }

        var between = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            var there = Files.createDirectories(directory.resolve("kill" + kill));
            Files.copy(bloated, file(there));
            killWhileOpening(there);
            between += Files.exists(there.resolve("halfterm.store.new")) ? 1 : 0;

            assertHolds(there, before);
            assertThat(megabytes(there)).isLessThan(10);
            assertThat(there.resolve("halfterm.store.new")).doesNotExist();
        }
        System.out.printf("%d kills around a compaction, %d in the middle of one, nothing lost%n", KILLS, between);
    }

    private static void killWhileOpening(Path directory) throws Exception {
        var opener = OtherProcess.start(StoreOpener.class, directory);
        try (var log = opener.inputReader()) {
            assertThat(log.readLine()).isEqualTo("opening");
            Thread.sleep(ThreadLocalRandom.current().nextInt(50, 1_200));
            OtherProcess.kill(opener);
            assertThat(opener.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            opener.destroyForcibly();
        }
    }

    private static List<Document> fillAndEmpty(MongoCollection<Document> things) {
        things.createIndex(Indexes.ascending("text"));
        for (var from = 0; from < DOCUMENTS; from += 1_000) {
            things.insertMany(IntStream.range(from, from + 1_000)
                    .mapToObj(CompactionTest::thing)
                    .toList());
        }
        things.deleteMany(Filters.gte("_id", KEPT));
        return things.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    private static void assertHolds(Path directory, List<Document> documents) {
        try (var store = EmbeddedStore.open(directory, false);
                var client = store.connect()) {
            var things = client.getDatabase("halfterm").getCollection("things");
            assertThat(things.find().sort(Sorts.ascending("_id")).into(new ArrayList<>()))
                    .hasSize(KEPT)
                    .isEqualTo(documents);
            assertThat(things.find(eq("text", text(7)))).containsExactly(thing(7));
            assertThat(things.listIndexes()).hasSize(2);
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("halfterm.store");
    }

    private static long megabytes(Path directory) throws IOException {
        return Files.size(file(directory)) >> 20;
    }

    private static Document thing(int id) {
        return new Document("_id", id).append("text", text(id));
    }

    private static String text(int number) {
        return ("text " + number + " ").repeat(280);
    }
}
