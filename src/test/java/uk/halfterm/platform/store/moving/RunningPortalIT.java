package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands, each a process of its own, while a portal runs in the data directory. */
class RunningPortalIT {

    @TempDir
    private static Path home;

    private static Path data;
    private static Launched portal;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() throws Exception {
        data = home.resolve("data");
        portal = Launched.portal(data);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        portal.stop();
    }

    @Test
    void takesInABackupOfAnOlderReleaseAndServesIt() throws Exception {
        var starts = portal.timesReady();

        var restoring = restore(OlderBackupTest.RELEASE_0_1.toAbsolutePath());

        assertThat(restoring.exit())
                .as(String.join("\n", restoring.complained()))
                .isZero();
        assertThat(restoring.printed().getFirst()).startsWith("Restored 273 documents in 16 collections and 16 files");
        assertThat(restoring.printed().getLast())
                .startsWith("What was there before is kept in " + data.resolve("before-restore-"))
                .endsWith("Everybody was signed out.");
        assertThat(Launched.page(portal.awaitReady(starts + 1) + "/login")).isEqualTo(200);
        var file = directory.resolve("again.zip");
        var backingUp = Launched.command("backup", file.toString(), "--data", data.toString());
        assertThat(backingUp.exit())
                .as(String.join("\n", backingUp.complained()))
                .isZero();
        try (var older = BackupFile.verified(OlderBackupTest.RELEASE_0_1);
                var now = BackupFile.verified(file)) {
            var before = older.manifest().collections();
            var after = now.manifest().collections();
            for (var collection : OlderBackupTest.UNTOUCHED) {
                assertThat(after.get(collection)).as(collection).isEqualTo(before.get(collection));
            }
            for (var collection : OlderBackupTest.CHANGED) {
                assertThat(after.get(collection).documents())
                        .as(collection)
                        .isEqualTo(before.get(collection).documents() + openedAtStart(collection));
            }
            assertThat(now.blobs()).containsAll(older.blobs());
        }
    }

    /** A start opens a cohort for each self-paced programme: the child development training and the mentor induction. */
    private static int openedAtStart(String collection) {
        return collection.equals("cohorts") ? 2 : 0;
    }

    @Test
    void goesOnWithTheOldStoreWhenTheBackupIsNotRight() throws Exception {
        var starts = portal.timesReady();
        var before = kept();
        var broken = directory.resolve("broken.zip");
        var whole = Files.readAllBytes(OlderBackupTest.RELEASE_0_1);
        Files.write(broken, Arrays.copyOf(whole, whole.length - 1000));
        var refused = restore(broken);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.complained()).singleElement().asString().startsWith("halfterm: " + broken + " is damaged");

        // Whole, but the portal cannot start with it: an index of its name means something else.
        var unfit = unfit();
        var taken = restore(unfit);

        assertThat(taken.exit()).isEqualTo(1);
        assertThat(taken.complained())
                .singleElement()
                .asString()
                .startsWith("halfterm: The portal did not start with the restored store")
                .endsWith("It runs with the one before.");
        assertThat(Launched.page(portal.awaitReady(starts + 1) + "/login")).isEqualTo(200);
        assertThat(kept()).isEqualTo(before);
        assertThat(backUp("after.zip").exit()).isZero();
        try (var after = BackupFile.verified(directory.resolve("after.zip"))) {
            assertThat(after.manifest().collections())
                    .containsKey("programme_contents")
                    .doesNotContainKey("unfit");
        }
    }

    private static List<String> kept() throws IOException {
        try (var files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("before-") || name.startsWith("moving-"))
                    .toList();
        }
    }

    private Path unfit() throws IOException {
        var other = directory.resolve("other");
        try (var store = EmbeddedStore.open(other, false);
                var client = store.connect()) {
            var database = client.getDatabase("halfterm");
            database.getCollection("unfit").insertOne(new Document());
            database.runCommand(Document.parse(
                    "{createIndexes: 'accounts', indexes: [{key: {other: 1}, name: 'one account an address'}]}"));
        }
        var file = directory.resolve("unfit.zip");
        try (var house = House.enter(other)) {
            new BackingUp(new Release("test"), Clock.systemUTC()).into(file, house);
        }
        return file;
    }

    private Launched restore(Path file) throws IOException {
        return Launched.command("restore", file.toString(), "--data", data.toString());
    }

    private Launched backUp(String name) throws IOException {
        return Launched.command("backup", directory.resolve(name).toString(), "--data", data.toString());
    }
}
