package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands are killed with SIGKILL while they work; what is there then is the old or the new, and the next run ends right. */
class KilledMoveTest {

    private static final int KILLS = Integer.getInteger("halfterm.kills", 2);

    @TempDir
    private Path directory;

    @Test
    void leavesTheOldOrTheNewStoreWhenARestoreIsKilled() throws Exception {
        var data = Belongings.in(directory.resolve("data"));
        var file = directory.resolve("backup.zip");
        try (var house = House.enter(data)) {
            new BackingUp(new Release("test"), Clock.systemUTC()).into(file, house);
        }
        Map<String, Fingerprint> saved;
        try (var backup = BackupFile.verified(file)) {
            saved = backup.manifest().collections();
        }
        var changes = 0;

        for (var kill = 0; kill < KILLS; kill++) {
            var now = changed(data, changes++);
            var restoring = Launched.command("restore", file.toString(), "--data", data.toString());
            if (kill % 2 == 0) {
                // When the old store is just kept and the new one about to take its place.
                var kept = keptIn(data);
                await(restoring, () -> keptIn(data) > kept);
            } else {
                Thread.sleep(ThreadLocalRandom.current().nextInt(300, 2_000));
            }
            restoring.kill();

            try (var there = source(data)) {
                assertThat(there.fingerprints()).isIn(now, saved);
                assertThat(there.blobs())
                        .allSatisfy(
                                key -> assertThat(BlobHash.of(there.blob(key))).isEqualTo(key.value()));
            }
        }
        var last = Launched.command("restore", file.toString(), "--data", data.toString());

        assertThat(last.exit()).as(String.join("\n", last.complained())).isZero();
        try (var there = source(data)) {
            assertThat(there.fingerprints()).isEqualTo(saved);
            assertThat(there.blobs()).hasSize(3);
        }
        try (var files = Files.list(data)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("moving-"));
        }
    }

    @Test
    void clearsAwayWhatAKilledBackupHasLeft() throws Exception {
        var data = Belongings.in(directory.resolve("data"));
        var place = Files.createDirectory(directory.resolve("backups"));
        var ofAnother = Files.createFile(place.resolve(".halfterm-another.part"));
        var backingUp = Launched.command("backup", place.toString(), "--data", data.toString());
        await(backingUp, () -> unfinishedIn(place) > 1);
        backingUp.kill();
        assertThat(unfinishedIn(place)).isEqualTo(2);

        var next = Launched.command("backup", place.toString(), "--data", data.toString());

        assertThat(next.exit()).as(String.join("\n", next.complained())).isZero();
        assertThat(unfinishedIn(place)).isEqualTo(1);
        assertThat(ofAnother).exists();
    }

    private static int unfinishedIn(Path place) {
        return place.toFile().list((_, name) -> name.endsWith(".part")).length;
    }

    @Test
    @Tag("store")
    void goesOnWhenAnExportOrAnImportIsKilled() throws Exception {
        var data = Belongings.in(directory.resolve("data"));
        var home = directory.resolve("home");
        try (var mongoDb = MongoStandIn.open();
                var client = MongoClients.create(mongoDb.uri())) {
            var database = client.getDatabase(MongoAddress.of(mongoDb.uri()).database());
            for (var kill = 0; kill < Math.max(1, KILLS / 4); kill++) {
                var exporting = Launched.command("export", "--to", mongoDb.uri(), "--data", data.toString());
                await(exporting, () -> database.getCollection("people").estimatedDocumentCount() > 0);
                Thread.sleep(ThreadLocalRandom.current().nextInt(300));
                exporting.kill();
            }
            // Killed too late, it was already there.
            if (database.getCollection("moving").countDocuments() > 0) {
                var exporting = Launched.command("export", "--to", mongoDb.uri(), "--data", data.toString());
                assertThat(exporting.exit())
                        .as(String.join("\n", exporting.complained()))
                        .isZero();
                assertThat(exporting.printed())
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("people")
                                .contains("2500")
                                .endsWith("same"));
            }
            for (var kill = 0; kill < Math.max(1, KILLS / 4); kill++) {
                var importing = Launched.command("import", "--from", mongoDb.uri(), "--data", home.toString());
                await(importing, () -> Files.exists(home));
                Thread.sleep(ThreadLocalRandom.current().nextInt(900));
                importing.kill();
            }
            if (!Files.exists(home.resolve("halfterm.store"))) {
                var importing = Launched.command("import", "--from", mongoDb.uri(), "--data", home.toString());
                assertThat(importing.exit())
                        .as(String.join("\n", importing.complained()))
                        .isZero();
            }
        }
        try (var before = source(data);
                var after = source(home)) {
            assertThat(Comparison.of(before, after).table()).doesNotContain("DIFFERENT", "MISSING");
        }
    }

    /** Something else than was saved, with a file more. */
    private static Map<String, Fingerprint> changed(Path data, int change) {
        try (var store = EmbeddedStore.open(data, false);
                var client = store.connect()) {
            client.getDatabase("halfterm")
                    .getCollection("people")
                    .insertOne(new Document("_id", "late " + change).append("email", change + "@example.org"));
        }
        Belongings.put(BlobStore.in(data.resolve("blobs")), 100 + change, "image/png");
        try (var source = source(data)) {
            return source.fingerprints();
        }
    }

    private static void await(Launched command, BooleanSupplier moment) throws InterruptedException {
        while (command.isAlive() && !moment.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    private static long keptIn(Path data) {
        try (var files = Files.newDirectoryStream(data, "before-restore-*")) {
            var kept = 0;
            for (var each : files) {
                assertThat(each).isDirectory();
                kept++;
            }
            return kept;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Source source(Path data) {
        return StoreSource.of(data.resolve("halfterm.store"), data.resolve("blobs"));
    }
}
