package uk.halfterm.platform.store.moving;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.platform.store.OtherProcess;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A portal that takes in a restored store while it runs is killed with SIGKILL in the middle of it. Afterwards it starts, and has
 * wholly the old store and its files or wholly the new ones.
 */
class KilledExchangeTest {

    private static final int KILLS = Integer.getInteger("halfterm.exchange-kills", 5);
    private static final int DOCUMENTS = 300;
    private static final int FILES = 60;

    @TempDir
    private Path directory;

    private Path data;
    private final Map<String, Saved> saved = new HashMap<>();

    /** A backup of one of the two states that the portal is brought to in turn. */
    private record Saved(Path backup, Map<String, Fingerprint> documents, Set<BlobKey> files) {}

    @BeforeEach
    void saveTwoStates() throws IOException {
        data = directory.resolve("data");
        save("autumn", data);
        save("spring", directory.resolve("spring"));
    }

    @Test
    void hasTheOldOrTheNewWhenItIsKilledDuringTheExchange() throws Exception {
        var there = "autumn";
        var longest = 0L;
        var taken = 0;
        for (var kill = 0; kill <= KILLS; kill++) {
            var wanted = there.equals("autumn") ? "spring" : "autumn";
            var portal = OtherProcess.start(ExchangingPortal.class, data);
            try (var log = portal.inputReader()) {
                await(log, "ready");
                assertNothingIsLeft(there);
                var restoring = Thread.ofVirtual().start(() -> restore(wanted));
                await(log, "exchanging");
                if (kill == 0) {
                    // Not killed: how long it takes.
                    var began = System.nanoTime();
                    await(log, "exchanged");
                    longest = System.nanoTime() - began;
                    await(log, "ready");
                } else {
                    TimeUnit.NANOSECONDS.sleep(ThreadLocalRandom.current().nextLong(longest));
                }
                OtherProcess.kill(portal);
                assertThat(portal.waitFor(10, TimeUnit.SECONDS)).isTrue();
                restoring.join();
            } finally {
                portal.destroyForcibly();
            }
            var before = there;
            there = stateOf(data);
            taken += there.equals(before) ? 0 : 1;
            if (kill == 0) {
                assertThat(there).isEqualTo(wanted);
            }
        }
        System.out.printf(
                "%d kills within exchanges of %d ms: %d had the new store, the others the old one, none a mixture%n",
                KILLS, TimeUnit.NANOSECONDS.toMillis(longest), taken - 1);
    }

    private void save(String state, Path place) throws IOException {
        try (var store = EmbeddedStore.open(place, false);
                var client = store.connect()) {
            client.getDatabase("halfterm")
                    .getCollection("notes")
                    .insertMany(IntStream.range(0, DOCUMENTS)
                            .mapToObj(number -> new Document("_id", number).append("of", state))
                            .toList());
        }
        var blobs = BlobStore.in(place.resolve("blobs"));
        for (var number = 0; number < FILES; number++) {
            put(blobs, state + number);
            put(blobs, "both" + number);
        }
        var file = directory.resolve(state + ".zip");
        try (var house = House.enter(place)) {
            new BackingUp(new Release("test"), Clock.systemUTC()).into(file, house);
        }
        try (var backup = BackupFile.verified(file)) {
            saved.put(state, new Saved(file, backup.fingerprints(), Set.copyOf(backup.blobs())));
        }
    }

    private static void put(BlobStore blobs, String content) {
        blobs.put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "text/plain");
    }

    private void restore(String state) {
        try (var house = House.enter(data);
                var backup = BackupFile.verified(saved.get(state).backup())) {
            new Restoring(Clock.systemUTC()).from(backup, house);
        } catch (CannotMove killed) {
            assertThat(killed).hasMessageContaining("The portal in " + data);
        }
    }

    /** When a portal serves again: no half-done work, and nothing kept under a name of its own that is the store in use. */
    private void assertNothingIsLeft(String now) throws IOException {
        try (var files = Files.list(data)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                assertThat(name)
                        .satisfiesAnyOf(
                                _ -> assertThat(name)
                                        .isIn(
                                                "halfterm.store",
                                                "halfterm.lock",
                                                "halfterm.moving",
                                                "halfterm.socket",
                                                "blobs"),
                                _ -> assertThat(name).startsWith("before-restore-"));
                if (name.startsWith("before-restore-")) {
                    assertThat(Files.isSameFile(file.resolve("halfterm.store"), data.resolve("halfterm.store")))
                            .as(name + " is the store in use")
                            .isFalse();
                    assertThat(stateOf(file)).isNotEqualTo(now);
                    OwnerOnly.delete(file);
                }
            }
        }
    }

    /** Which of the two the directory holds, all of it and nothing else. */
    private String stateOf(Path place) {
        try (var source = StoreSource.of(place.resolve("halfterm.store"), place.resolve("blobs"))) {
            var documents = source.fingerprints();
            var state = saved.keySet().stream()
                    .filter(name -> saved.get(name).documents().equals(documents))
                    .findFirst();
            assertThat(state).as("one state, no mixture: " + documents).isPresent();
            var files = source.blobs();
            assertThat(files).containsAll(saved.get(state.get()).files());
            assertThat(files)
                    .allSatisfy(key -> assertThat(BlobHash.of(source.blob(key))).isEqualTo(key.value()));
            return state.get();
        }
    }

    private static void await(BufferedReader log, String word) throws IOException {
        assertThat(log.readLine()).isEqualTo(word);
    }
}
