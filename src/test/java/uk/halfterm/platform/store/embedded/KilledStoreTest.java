package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

/** The store is killed with SIGKILL while it writes; what it acknowledged must be there. The number of kills can be raised. */
class KilledStoreTest {

    private static final int KILLS = Integer.getInteger("halfterm.kills", 4);

    /** An acknowledged version of each document, or -1 when its deletion was acknowledged. */
    private final Map<String, Integer> acknowledged = new HashMap<>();

    private final Set<Integer> drawn = new HashSet<>();

    @TempDir
    Path directory;

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
                "%d kills: %d documents and %d numbers acknowledged, none lost%n",
                KILLS, acknowledged.size(), drawn.size());
    }

    private void writeAndKill(String run) throws IOException, InterruptedException {
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreWriter.class.getName(),
                        directory.toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
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
            Thread.sleep(ThreadLocalRandom.current().nextInt(400, 1600));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        // By its handle: the process itself would close the log with what was acknowledged last.
        writer.toHandle().destroyForcibly();
    }

    private void read(String line) {
        assertThat(line).as("the writer's log").isNotNull();
        var words = line.split(" ", -1);
        switch (words[0]) {
            case "+" -> acknowledged.merge(words[1], Integer.valueOf(words[2]), Math::max);
            case "-" -> acknowledged.put(words[1], -1);
            case "#" ->
                assertThat(drawn.add(Integer.valueOf(words[1])))
                        .as("number " + words[1] + " drawn once")
                        .isTrue();
            default -> throw new AssertionError(line);
        }
    }

    private void check(MongoDatabase database) {
        var documents = database.getCollection("documents");
        var there = new HashMap<String, Document>();
        documents.find().forEach(document -> there.put(document.getString("_id"), document));
        acknowledged.forEach((id, version) -> {
            if (version < 0) {
                assertThat(there).as("deleted").doesNotContainKey(id);
            } else if (there.get(id) == null) {
                // Its deletion may have gone in and not been acknowledged, but only as the writer's last act.
                assertThat(isLastOfItsWriter(id)).as(id + " is missing").isTrue();
            } else {
                assertThat(there.get(id).getInteger("n")).as(id).isBetween(version, version + 1);
            }
        });
        there.values().forEach(document -> {
            assertThat(documents.find(eq("key", document.get("key")))).containsExactly(document);
            assertThat(documents.find(eq("_id", document.get("_id")))).containsExactly(document);
        });
        var writers = new HashSet<String>();
        there.values().forEach(document -> writers.add(document.getString("writer")));
        var byIndex = writers.stream()
                .mapToLong(writer -> documents.countDocuments(and(eq("writer", writer), gte("n", 0))))
                .sum();
        assertThat(byIndex).isEqualTo(there.size());
        var sequence =
                database.getCollection("numbers").find(eq("_id", "sequence")).first();
        if (!drawn.isEmpty()) {
            assertThat(sequence).isNotNull();
            assertThat(drawn).allMatch(number -> number <= sequence.getInteger("next"));
        }
    }

    private boolean isLastOfItsWriter(String id) {
        var cut = id.lastIndexOf('-');
        return !acknowledged.containsKey(id.substring(0, cut + 1) + (Integer.parseInt(id.substring(cut + 1)) + 1));
    }
}
