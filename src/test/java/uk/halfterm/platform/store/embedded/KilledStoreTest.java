package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

/** The store is killed with SIGKILL while it writes; what it acknowledged must be there. The number of kills can be raised. */
class KilledStoreTest {

    private static final int KILLS = Integer.getInteger("halfterm.kills", 10);

    private final Map<String, Known> documents = new HashMap<>();
    private final Set<Integer> drawn = new HashSet<>();
    private int acknowledgements;

    @TempDir
    Path directory;

    /** The version that was acknowledged last, and those that were on their way when the store was killed. */
    private static final class Known {
        private int version = StoreWriter.DELETED;
        private final Set<Integer> attempted = new HashSet<>();

        private void acknowledge(int acknowledged) {
            version = acknowledged;
            attempted.clear();
        }
    }

    @Test
    void losesNothingItAcknowledged() throws Exception {
        for (var kill = 1; kill <= KILLS; kill++) {
            writeAndKill("run" + kill);
            try (var store = EmbeddedStore.open(directory, false);
                    var client = MongoClients.create(store.uri())) {
                check(client.getDatabase("halfterm"));
            }
        }
        System.out.printf(
                "%d kills: %d writes of %d documents and %d numbers acknowledged, none lost, every index right%n",
                KILLS, acknowledgements, documents.size(), drawn.size());
    }

    private void writeAndKill(String run) throws IOException, InterruptedException {
        var writer = OtherProcess.start(StoreWriter.class, directory, run);
        try (var log = writer.inputReader()) {
            read(log.readLine());
            var killer = Thread.ofVirtual().start(() -> killSoon(writer));
            for (var line = log.readLine(); line != null; line = log.readLine()) {
                read(line);
            }
            killer.join();
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).isEqualTo(128 + 9);
    }

    private static void killSoon(Process writer) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, 1500));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        OtherProcess.kill(writer);
    }

    private void read(String line) {
        assertThat(line).as("the writer's log").isNotNull();
        var words = line.split(" ", -1);
        switch (words[0]) {
            case "!" -> known(words[1]).attempted.add(Integer.valueOf(words[2]));
            case "+" -> {
                known(words[1]).acknowledge(Integer.parseInt(words[2]));
                acknowledgements++;
            }
            case "#" ->
                assertThat(drawn.add(Integer.valueOf(words[1])))
                        .as("number " + words[1] + " drawn once")
                        .isTrue();
            default -> throw new AssertionError(line);
        }
    }

    private Known known(String id) {
        return documents.computeIfAbsent(id, _ -> new Known());
    }

    private void check(MongoDatabase database) {
        var collection = database.getCollection("documents");
        var there = new HashMap<String, Document>();
        collection.find().forEach(document -> there.put(document.getString("_id"), document));

        assertThat(documents.keySet()).containsAll(there.keySet());
        documents.forEach((id, known) -> {
            var document = there.get(id);
            var version = document == null ? StoreWriter.DELETED : document.getInteger("n");
            if (version != known.version) {
                assertThat(known.attempted).as(id).contains(version);
            }
            if (document != null) {
                assertThat(document).isEqualTo(StoreWriter.document(id, version));
            }
            known.acknowledge(version); // what was on its way when it was killed is settled now
        });
        checkIndexes(collection, there);
        checkSequence(database.getCollection("numbers"));
    }

    private static void checkIndexes(MongoCollection<Document> collection, Map<String, Document> there) {
        there.forEach((id, document) -> {
            assertThat(collection.find(eq("_id", id))).containsExactly(document);
            assertThat(collection.find(eq("key", document.get("key")))).containsExactly(document);
        });
        idsBy(there, document -> List.of(document.get("writer")))
                .forEach((writer, ids) -> assertThat(ids(collection.find(and(eq("writer", writer), gte("n", 0)))))
                        .isEqualTo(ids));
        idsBy(there, document -> document.getList("tags", String.class))
                .forEach((tag, ids) ->
                        assertThat(ids(collection.find(eq("tags", tag)))).isEqualTo(ids));
        idsBy(there, document -> document.containsKey("odd") ? List.of(document.get("odd")) : List.of())
                .forEach((odd, ids) ->
                        assertThat(ids(collection.find(Filters.in("odd", odd)))).isEqualTo(ids));
        assertThat(collection.countDocuments(gte("odd", 0)))
                .isEqualTo(there.values().stream()
                        .filter(document -> document.containsKey("odd"))
                        .count());
    }

    private static Map<Object, Set<String>> idsBy(Map<String, Document> there, Function<Document, List<?>> values) {
        var ids = new HashMap<Object, Set<String>>();
        there.forEach((id, document) -> values.apply(document)
                .forEach(value ->
                        ids.computeIfAbsent(value, _ -> new HashSet<>()).add(id)));
        return ids;
    }

    private static Set<String> ids(Iterable<Document> found) {
        var ids = new HashSet<String>();
        found.forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    private void checkSequence(MongoCollection<Document> numbers) {
        if (!drawn.isEmpty()) {
            var sequence = numbers.find(eq("_id", "sequence")).first();
            assertThat(sequence).isNotNull();
            assertThat(drawn).allMatch(number -> number <= sequence.getInteger("next"));
        }
    }
}
