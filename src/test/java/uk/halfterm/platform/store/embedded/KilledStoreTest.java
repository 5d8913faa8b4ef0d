package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.store.OtherProcess;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The store is killed with SIGKILL while it writes; what it acknowledged must be there. The number of kills can be raised.
 *
 * <p>A store is killed ten times, so that a file is opened that has grown and was never closed in order, and closed and opened once
 * more at the end of its life; the next kills go to a new one. After each kill all of its documents are read and compared, every index
 * is walked or counted as a whole, and what was touched since the last kill, deleted documents too, is looked for one by one. A query
 * for each document after each kill, on one file, took a time that grew with the square of the kills.
 */
class KilledStoreTest {

    private static final int KILLS = Integer.getInteger("halfterm.kills", 10);
    private static final int KILLS_OF_A_STORE = 10;

    private final Map<String, Known> documents = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Set<Integer> drawn = new HashSet<>();
    private int acknowledgements;
    private int checked;
    private int numbers;

    @TempDir
    private Path directory;

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
        var stores = 0;
        for (var kills = KILLS; kills > 0; kills -= KILLS_OF_A_STORE) {
            killAgainAndAgain(directory.resolve("store" + stores++), Math.min(kills, KILLS_OF_A_STORE));
        }
        System.out.printf(
                "%d kills of %d stores: %d writes of %d documents and %d numbers acknowledged, none lost, every index right%n",
                KILLS, stores, acknowledgements, checked, numbers);
    }

    private void killAgainAndAgain(Path store, int kills) throws IOException, InterruptedException {
        for (var kill = 1; kill <= kills; kill++) {
            writeAndKill(store, "run" + kill);
            check(store);
        }
        check(store); // opened as it was closed
        checked += documents.size();
        numbers += drawn.size();
        documents.clear();
        drawn.clear();
    }

    private void writeAndKill(Path store, String run) throws IOException, InterruptedException {
        var writer = OtherProcess.start(StoreWriter.class, store, run);
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
            case "!" -> {
                known(words[1]).attempted.add(Integer.valueOf(words[2]));
                touched.add(words[1]);
            }
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

    private void check(Path directory) {
        try (var store = EmbeddedStore.open(directory, false);
                var client = store.connect()) {
            check(client.getDatabase("halfterm"));
        }
        touched.clear();
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
        checkTouched(collection, there);
        checkIndexes(collection, there.values());
        checkSequence(database.getCollection("numbers"));
    }

    private void checkTouched(MongoCollection<Document> collection, Map<String, Document> there) {
        for (var id : touched) {
            var expected = there.containsKey(id) ? List.of(there.get(id)) : List.of();
            assertThat(collection.find(eq("_id", id)).into(new ArrayList<>())).isEqualTo(expected);
            assertThat(collection.find(eq("key", "key of " + id)).into(new ArrayList<>()))
                    .isEqualTo(expected);
        }
    }

    private static void checkIndexes(MongoCollection<Document> collection, Collection<Document> there) {
        var byId = Comparator.<Document, String>comparing(document -> document.getString("_id"));
        var byKey = Comparator.<Document, String>comparing(document -> document.getString("key"));
        var byWriter = Comparator.<Document, String>comparing(document -> document.getString("writer"))
                .thenComparing(document -> document.getInteger("n"));
        var byOdd = Comparator.<Document, Integer>comparing(document -> document.getInteger("odd"));
        var odd = there.stream().filter(document -> document.containsKey("odd")).toList();

        assertWalks(collection.find().sort(ascending("_id")), "_id_", there, byId);
        assertWalks(collection.find().sort(ascending("key")), "key_1", there, byKey);
        assertWalks(
                collection.find().sort(ascending("writer", "n")), "writer_1_n_1", there, byWriter.thenComparing(byId));
        assertWalks(
                collection.find(gte("odd", 0)).sort(descending("odd")),
                "odd_-1",
                odd,
                byOdd.reversed().thenComparing(byId));
        assertCounts(collection, "writer", there, document -> List.of(document.get("writer")));
        assertCounts(collection, "odd", odd, document -> List.of(document.get("odd")));
        assertCounts(collection, "tags", there, document -> document.getList("tags", String.class));
    }

    /** Reads one index from its beginning to its end, so that whatever it lacks or has too much shows. */
    private static void assertWalks(
            FindIterable<Document> find, String index, Collection<Document> there, Comparator<Document> order) {
        assertThat(find.explain().toJson())
                .contains("\"indexName\": \"" + index + "\"")
                .doesNotContain("\"stage\": \"SORT\"");
        assertThat(find.into(new ArrayList<>()))
                .as(index)
                .isEqualTo(there.stream().sorted(order).toList());
    }

    /** Of each value of an indexed field: how many the index counts, and which documents it finds. */
    private static void assertCounts(
            MongoCollection<Document> collection,
            String field,
            Collection<Document> there,
            Function<Document, List<?>> values) {
        var idsOf = new HashMap<Object, Set<String>>();
        there.forEach(document -> values.apply(document)
                .forEach(value ->
                        idsOf.computeIfAbsent(value, _ -> new HashSet<>()).add(document.getString("_id"))));
        idsOf.forEach((value, ids) -> {
            var filter = eq(field, value);
            assertThat(collection.countDocuments(filter)).as(filter.toString()).isEqualTo(ids.size());
            assertThat(collection
                            .find(filter)
                            .map(document -> document.getString("_id"))
                            .into(new HashSet<>()))
                    .as(filter.toString())
                    .isEqualTo(ids);
        });
    }

    private void checkSequence(MongoCollection<Document> numbers) {
        if (!drawn.isEmpty()) {
            var sequence = numbers.find(eq("_id", "sequence")).first();
            assertThat(sequence).isNotNull();
            assertThat(drawn).allMatch(number -> number <= sequence.getInteger("next"));
        }
    }
}
