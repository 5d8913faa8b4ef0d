package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.platform.store.embedded.EmbeddedStore;
import uk.halfterm.platform.store.schema.Schema;
import uk.halfterm.shared.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-08T09:00:00Z"), ZoneOffset.UTC);

    private final BackingUp backingUp = new BackingUp(new Release("test"), CLOCK);

    @TempDir
    private Path directory;

    @Test
    void givesBackEveryDocumentIndexAndFile() {
        var data = Belongings.in(directory.resolve("data"));
        var file = backUp(data, "backup.zip");

        var restored = restore(file, "restored");

        try (var before = StoreSource.of(data.resolve("halfterm.store"), data.resolve("blobs"));
                var after = StoreSource.of(restored.resolve("halfterm.store"), restored.resolve("blobs"))) {
            var comparison = Comparison.of(before, after);
            assertThat(comparison.table()).doesNotContain("DIFFERENT", "MISSING");
            assertThat(comparison.same()).isTrue();
            assertThat(before.collections()).isEqualTo(after.collections()).hasSize(4);
            assertThat(documents(after, "kinds")).isEqualTo(documents(before, "kinds"));
            assertThat(before.blobs()).hasSize(3);
            assertThat(before.blobs())
                    .allSatisfy(key -> assertThat(after.blob(key).contentType())
                            .isEqualTo(before.blob(key).contentType()));
        }
        try (var store = EmbeddedStore.open(restored, false);
                var client = store.connect()) {
            var people = client.getDatabase("halfterm").getCollection("people");
            assertThat(people.countDocuments(Filters.eq("school", "school-7"))).isEqualTo(63);
            assertThatThrownBy(() -> people.insertOne(new Document("email", "person1@example.org")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void isReadWithoutHalfterm() throws IOException {
        var file = backUp(Belongings.in(directory.resolve("data")), "backup.zip");

        try (var zip = new ZipFile(file.toFile())) {
            var documents =
                    zip.getInputStream(zip.getEntry("halfterm/kinds.bson")).readAllBytes();
            assertThat(new RawBsonDocument(
                                    documents,
                                    0,
                                    ByteBuffer.wrap(documents)
                                            .order(ByteOrder.LITTLE_ENDIAN)
                                            .getInt())
                            .containsKey("_id"))
                    .isTrue();
            var metadata = Document.parse(text(zip, "halfterm/people.metadata.json"));
            assertThat(metadata.getList("indexes", Document.class))
                    .extracting(index -> index.getString("name"))
                    .containsExactlyInAnyOrder("_id_", "email_1", "by school, newest first", "nickname_1");
            for (var line : text(zip, "SHA256SUMS").lines().toList()) {
                var sum = Sha256.of(
                        zip.getInputStream(zip.getEntry(line.substring(66))).readAllBytes());
                assertThat(line).startsWith(sum + "  ");
            }
        }
    }

    @Test
    void isForItsOwnerOnlyAndDatedInADirectory() throws IOException {
        var data = Belongings.in(directory.resolve("data"));

        Path file;
        try (var house = House.enter(data)) {
            file = backingUp.fileFor(directory.toString());
            backingUp.into(file, house);
        }

        assertThat(file).isEqualTo(directory.resolve("halfterm-2024-01-08T090000.zip"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names(directory)).containsExactlyInAnyOrder("data", "halfterm-2024-01-08T090000.zip");
    }

    @Test
    void neverOverwritesABackup() throws IOException {
        var data = Belongings.in(directory.resolve("data"));
        var file = Files.writeString(directory.resolve("backup.zip"), "an earlier one");

        assertThatThrownBy(() -> backingUp.fileFor(file.toString()))
                .isInstanceOf(CannotMove.class)
                .hasMessage(file + " is there already; a backup never overwrites one.");
        try (var house = House.enter(data)) {
            assertThatThrownBy(() -> backingUp.into(file, house)).hasMessageContaining("is there already");
        }
        assertThat(file).hasContent("an earlier one");
        assertThat(names(directory)).containsExactlyInAnyOrder("data", "backup.zip");
    }

    @Test
    void holdsWhatWasAcknowledgedBeforeItWhileFourWrite() throws Exception {
        var data = directory.resolve("data");
        try (var store = EmbeddedStore.open(data, false);
                var client = store.connect();
                var writers = Executors.newFixedThreadPool(4)) {
            var socket = new OwnersSocket(data, new OwnersRequests(data, store, null, CLOCK, List.of()));
            socket.start();
            var notes = client.getDatabase("halfterm").getCollection("notes");
            notes.createIndex(Indexes.ascending("writer", "number"));
            var lastOf = new ConcurrentHashMap<Integer, Integer>();
            var goOn = new AtomicBoolean(true);
            for (var writer = 0; writer < 4; writer++) {
                var mine = writer;
                writers.execute(() -> {
                    for (var number = 0; goOn.get(); number++) {
                        notes.insertOne(new Document("_id", mine + "-" + number)
                                .append("writer", mine)
                                .append("number", number)
                                .append("text", "x".repeat(number % 900)));
                        notes.updateOne(Filters.eq(mine + "-" + number), Updates.set("told", true));
                        lastOf.put(mine, number);
                    }
                });
            }

            var backups = new ArrayList<Path>();
            var before = new ArrayList<Map<Integer, Integer>>();
            for (var taken = 0; taken < 3; taken++) {
                Thread.sleep(300);
                before.add(Map.copyOf(lastOf));
                backups.add(backUp(data, "backup" + taken + ".zip"));
            }
            goOn.set(false);
            writers.shutdown();
            assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            socket.stop();

            for (var taken = 0; taken < 3; taken++) {
                var told = new HashSet<String>();
                var all = new HashSet<String>();
                try (var backup = BackupFile.verified(backups.get(taken))) {
                    backup.documents("notes", 0, bytes -> {
                        var note = new RawBsonDocument(bytes);
                        all.add(note.getString("_id").getValue());
                        if (note.containsKey("told")) {
                            told.add(note.getString("_id").getValue());
                        }
                    });
                }
                assertThat(before.get(taken)).hasSize(4);
                before.get(taken).forEach((writer, number) -> {
                    for (var n = 0; n <= number; n++) {
                        assertThat(told).contains(writer + "-" + n);
                    }
                });
                // One moment: of each writer the first so many, and at most the last of them not told yet.
                for (var writer = 0; writer < 4; writer++) {
                    var prefix = writer + "-";
                    var ofWriter =
                            all.stream().filter(id -> id.startsWith(prefix)).count();
                    assertThat(all).contains(prefix + (ofWriter - 1));
                    assertThat(told.stream().filter(id -> id.startsWith(prefix)).count())
                            .isBetween(ofWriter - 1, ofWriter);
                }
            }
            assertThat(names(data)).noneMatch(name -> name.startsWith("moving-"));
        }
    }

    @Test
    void refusesADamagedBackupAndChangesNothing() throws IOException {
        var data = Belongings.in(directory.resolve("data"));
        var file = backUp(data, "backup.zip");
        var whole = Files.readAllBytes(file);
        List<String> before;
        try (var source = BackupFile.verified(file)) {
            before = documents(source, "people");
        }
        var random = new Random(3);

        for (var damage = 0; damage < 60; damage++) {
            var at = damage < 30 ? random.nextInt(whole.length) : whole.length - 1 - random.nextInt(4_000);
            var damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);

            // Refused, or nothing that was saved is touched: a zip has bytes that say nothing, such as an entry's hour.
            try (var source = BackupFile.verified(file)) {
                assertThat(documents(source, "people")).as("byte " + at).isEqualTo(before);
            } catch (CannotMove refused) {
                assertThat(refused.getMessage()).startsWith(file.toString()).doesNotContain("\n");
            }
        }
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> BackupFile.verified(file))
                .hasMessage(file + " is damaged, cut short, or no backup: it cannot be read as a zip.");
        assertThatThrownBy(() -> BackupFile.verified(directory.resolve("none.zip")))
                .hasMessage("There is no backup " + directory.resolve("none.zip") + " that can be read.");
    }

    @Test
    void namesTheEntryThatIsDamaged() throws IOException {
        var file = backUp(Belongings.in(directory.resolve("data")), "backup.zip");
        String blob;
        try (var zip = new ZipFile(file.toFile())) {
            blob = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("blobs/") && !name.endsWith(".type"))
                    .findFirst()
                    .orElseThrow();
        }

        assertThatThrownBy(() -> BackupFile.verified(without(file, blob)))
                .hasMessageEndingWith(" is damaged at " + blob + ": it is missing. Nothing was changed.");
        assertThatThrownBy(() -> BackupFile.verified(changed(file, "halfterm/people.bson", bytes -> bytes[500] ^= 1)))
                .hasMessageEndingWith(
                        " is damaged at halfterm/people.bson: it does not match its checksum. Nothing was changed.");
        assertThatThrownBy(() -> BackupFile.verified(without(file, "manifest.json")))
                .hasMessageEndingWith(" is damaged at manifest.json: it is missing. Nothing was changed.");
    }

    @Test
    void refusesABackupOfANewerRelease() throws IOException {
        var data = Belongings.in(directory.resolve("data"));
        try (var store = EmbeddedStore.open(data, false);
                var client = store.connect()) {
            client.getDatabase("halfterm").getCollection("schema").updateOne(new Document(), Updates.set("number", 99));
        }
        try (var house = House.enter(data);
                var moment = house.moment()) {
            var file = Files.createFile(directory.resolve("newer.zip"));
            BackupWriter.write(moment, "9.0", CLOCK.instant(), file);

            assertThatThrownBy(() -> BackupFile.verified(file))
                    .hasMessage(file + " is of a newer release (9.0, schema 99); this one knows up to schema "
                            + Schema.LATEST + "." + " Restore it with that release.");
        }
    }

    @Test
    void refusesADirectoryWithoutAStore() {
        assertThatThrownBy(() -> House.enter(directory))
                .hasMessage("There is no store of Halfterm in " + directory + ".");
    }

    @Test
    void refusesToSaveADamagedFile() throws IOException {
        var data = Belongings.in(directory.resolve("data"));
        var key = BlobStore.in(data.resolve("blobs")).keys().toList().getLast().value();
        var blob = data.resolve("blobs").resolve(key.substring(0, 2)).resolve(key.substring(2));
        Files.write(blob, new byte[] {1, 2, 3});

        assertThatThrownBy(() -> backUp(data, "backup.zip"))
                .hasMessageContaining(key.substring(2))
                .hasMessageContaining("its content does not match its name");
        assertThat(names(directory)).containsExactly("data");
    }

    @Test
    void letsOneMoveAtATime() {
        var data = Belongings.in(directory.resolve("data"));

        try (var house = House.enter(data)) {
            assertThat(house.directory()).isEqualTo(data);
            assertThatThrownBy(() -> House.enter(data))
                    .hasMessage("Another backup, restore, export or import is at work in " + data
                            + ". Wait until it is done.");
        }
    }

    @Test
    void keepsWhatWasThereBeforeARestore() throws IOException {
        var data = Belongings.in(directory.resolve("data"));
        var file = backUp(data, "backup.zip");
        Belongings.put(BlobStore.in(data.resolve("blobs")), 33, "image/png");
        try (var store = EmbeddedStore.open(data, false);
                var client = store.connect()) {
            client.getDatabase("halfterm").getCollection("people").deleteMany(new Document());
        }

        restore(file, "data");

        var kept = data.resolve("before-restore-2024-01-08T090000");
        try (var now = StoreSource.of(data.resolve("halfterm.store"), data.resolve("blobs"));
                var before = StoreSource.of(kept.resolve("halfterm.store"), kept.resolve("blobs"))) {
            assertThat(documents(now, "people")).hasSize(Belongings.PEOPLE);
            assertThat(now.blobs()).hasSize(3);
            assertThat(documents(before, "people")).isEmpty();
            assertThat(before.blobs()).hasSize(4);
        }
    }

    private Path backUp(Path data, String name) {
        var file = directory.resolve(name);
        try (var house = House.enter(data)) {
            backingUp.into(file, house);
        }
        return file;
    }

    private Path restore(Path file, String name) {
        var restored = directory.resolve(name);
        try (var house = House.enterOrBuild(restored);
                var backup = BackupFile.verified(file)) {
            new Restoring(CLOCK).from(backup, house);
        }
        return restored;
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The bytes of each. */
    private static List<String> documents(Source source, String collection) {
        var documents = new ArrayList<String>();
        source.documents(collection, 0, document -> documents.add(Sha256.hex(document)));
        return documents;
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path without(Path file, String entry) throws IOException {
        return rewritten(file, entry, null);
    }

    private Path changed(Path file, String entry, Consumer<byte[]> change) throws IOException {
        return rewritten(file, entry, change);
    }

    /** The same zip with one entry changed or left out. */
    private Path rewritten(Path file, String entry, Consumer<byte[]> change) throws IOException {
        var copy = Files.createTempFile(directory, "changed", ".zip");
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var each : zip.stream().toList()) {
                var content = zip.getInputStream(each).readAllBytes();
                if (each.getName().equals(entry)) {
                    if (change == null) {
                        continue;
                    }
                    change.accept(content);
                }
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write(content);
                out.closeEntry();
            }
        }
        return copy;
    }
}
