package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole portal is killed with SIGKILL around the moment when it takes in a restored store, and starts again.
 * {@link KilledExchangeTest} does the same many times to the part of it that exchanges.
 */
class KilledPortalIT {

    private static final int KILLS = Integer.getInteger("halfterm.portal-kills", 1);

    @TempDir
    private Path directory;

    @Test
    void startsWithTheOldOrTheNewStore() throws Exception {
        for (var kill = 0; kill < KILLS; kill++) {
            var data = directory.resolve("data" + kill);
            var portal = Launched.portal(data);
            var restoring =
                    Launched.command("restore", OlderBackupTest.RELEASE_0_1.toString(), "--data", data.toString());
            try {
                while (restoring.isAlive() && !hasKept(data)) {
                    Thread.sleep(1);
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(60));
            } finally {
                portal.kill();
            }
            assertThat(restoring.exit()).isEqualTo(1);
            assertThat(restoring.complained()).singleElement().asString().startsWith("halfterm: The portal in " + data);

            var again = Launched.portal(data);
            try {
                assertThat(Launched.page(again.awaitReady(1) + "/login")).isEqualTo(200);
            } finally {
                again.stop();
            }
            assertWhole(data);
        }
    }

    private static void assertWhole(Path data) throws IOException {
        try (var backup = BackupFile.verified(OlderBackupTest.RELEASE_0_1);
                var there = StoreSource.of(data.resolve("halfterm.store"), data.resolve("blobs"))) {
            var people = people(there.fingerprints());
            if (people.values().stream().anyMatch(fingerprint -> fingerprint.documents() > 0)) {
                assertThat(people).isEqualTo(people(backup.fingerprints()));
                assertThat(there.blobs()).containsAll(backup.blobs());
            }
            assertThat(there.blobs())
                    .allSatisfy(key -> assertThat(BlobHash.of(there.blob(key))).isEqualTo(key.value()));
        }
        try (var files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("moving-"));
        }
    }

    /** What a start does not touch, and how many there are of what its steps do touch. */
    private static Map<String, Fingerprint> people(Map<String, Fingerprint> all) {
        var people = new HashMap<>(all);
        people.keySet().retainAll(OlderBackupTest.UNTOUCHED);
        OlderBackupTest.CHANGED.stream()
                .filter(collection -> !collection.equals("cohorts")) // a start opens one for each self-paced programme
                .forEach(collection -> people.put(
                        collection, new Fingerprint(all.get(collection).documents(), "")));
        return people;
    }

    private static boolean hasKept(Path data) throws IOException {
        try (var kept = Files.newDirectoryStream(data, "before-restore-*")) {
            return kept.iterator().hasNext();
        }
    }
}
