package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.seal.KeyFile;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.seal.Resealing;
import uk.halfterm.platform.seal.Seal;
import uk.halfterm.platform.seal.Sealed;
import uk.halfterm.platform.seal.SealedField;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sealed, in a data directory whose key is changed, in its backups, and where the key is not. */
class SealedBackupTest {

    private static final int DRAFTS = 12;

    @TempDir
    private Path directory;

    @Test
    void namesTheKeyInABackupThatDoesNotHoldIt() throws Exception {
        var data = withDrafts("data");
        var key = keysIn(data).ids().getFirst();
        var file = directory.resolve("backup.zip");

        var backup = Launched.command("backup", file.toString(), "--data", data.toString());

        assertThat(backup.exit()).isZero();
        assertThat(backup.printed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("12 of its values are sealed with the key " + key + ", which is not in it:"));
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(Document.parse(new String(
                                    zip.getInputStream(zip.getEntry("manifest.json"))
                                            .readAllBytes(),
                                    StandardCharsets.UTF_8))
                            .getList("sealed", Document.class))
                    .containsExactly(new Document("key", key).append("values", 12));
            assertThat(zip.stream().map(entry -> entry.getName())).noneMatch(name -> name.contains(KeyFile.NAME));
        }
        var secret = Files.readAllLines(data.resolve(KeyFile.NAME)).getLast();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
    }

    @Test
    void asksBeforeItRestoresWhatCannotBeRead() throws Exception {
        var file = backUp(withDrafts("data"), "backup.zip");
        var key = keysIn(directory.resolve("data")).ids().getFirst();
        var elsewhere = directory.resolve("elsewhere");

        var refused = Launched.command("restore", file.toString(), "--data", elsewhere.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.complained())
                .containsExactly("halfterm: The backup holds 12 values in drafts sealed with the key " + key
                        + ", which is neither in " + elsewhere.resolve(KeyFile.NAME)
                        + " nor in HALFTERM_SEALINGKEYS. That much cannot be read until the key is there."
                        + " Nothing was changed. Put the key there, or add --yes to restore all the same.");
        assertThat(elsewhere.resolve(EmbeddedStore.FILE)).doesNotExist();

        var agreed = Launched.command("restore", file.toString(), "--yes", "--data", elsewhere.toString());

        assertThat(agreed.exit()).as(String.join("\n", agreed.complained())).isZero();
        assertThat(agreed.printed().getFirst()).startsWith("The backup holds 12 values in drafts sealed");
        assertThat(words(elsewhere)).hasSize(DRAFTS);
    }

    @Test
    void restoresWithoutAQuestionWhereTheKeyIs() throws Exception {
        var data = withDrafts("data");
        var file = backUp(data, "backup.zip");
        var elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.copy(data.resolve(KeyFile.NAME), elsewhere.resolve(KeyFile.NAME), StandardCopyOption.COPY_ATTRIBUTES);

        var restored = Launched.command("restore", file.toString(), "--data", elsewhere.toString());

        assertThat(restored.exit()).as(String.join("\n", restored.complained())).isZero();
        assertThat(restored.printed()).noneMatch(line -> line.contains("sealed"));
        assertOpen(elsewhere, keysIn(elsewhere));
    }

    @Test
    void keepsTheKeysWithWhatWasThereBeforeARestore() throws Exception {
        var data = withDrafts("data");
        var file = backUp(data, "backup.zip");

        var restored = Launched.command("restore", file.toString(), "--data", data.toString());

        assertThat(restored.exit()).as(String.join("\n", restored.complained())).isZero();
        try (Stream<Path> inside = Files.list(data)) {
            var kept = inside.filter(path -> path.getFileName().toString().startsWith(Exchange.KEPT))
                    .findFirst()
                    .orElseThrow();
            assertThat(keysIn(kept).ids()).isEqualTo(keysIn(data).ids());
        }
    }

    @Test
    void sealsEverythingAnewWithANewKeyAndOpensItAllTheTime() throws Exception {
        var data = withDrafts("data");
        var old = keysIn(data);

        var rotated = Launched.command("rotate-key", "--data", data.toString());

        assertThat(rotated.exit()).as(String.join("\n", rotated.complained())).isZero();
        var keys = keysIn(data);
        assertThat(keys.ids()).hasSize(2).endsWith(old.ids().getFirst());
        assertThat(rotated.printed())
                .containsExactly(
                        "The key " + keys.ids().getFirst() + " seals; 12 values were sealed anew with it.",
                        "Still there to open older backups: " + old.ids().getFirst() + ".");
        assertOpen(data, keys.withoutOlder());
    }

    @Test
    void takesOlderKeysOutOnceNothingNeedsThem() throws Exception {
        var data = withDrafts("data");
        var old = keysIn(data).ids().getFirst();
        // As a rotation leaves it that was killed before it had sealed anything anew.
        KeyFile.write(data, keysIn(data).withNew());

        var retired = Launched.command("rotate-key", "--retire", "--data", data.toString());

        assertThat(retired.exit()).as(String.join("\n", retired.complained())).isZero();
        assertThat(keysIn(data).ids()).hasSize(1).doesNotContain(old);
        assertThat(retired.printed()).last().asString().startsWith("Taken out: " + old + ".");
        assertOpen(data, keysIn(data));
    }

    @Test
    void namesWhatItCannotSealAnew() throws Exception {
        var data = withDrafts("data");
        var lost = keysIn(data).ids().getFirst();
        KeyFile.write(data, KeyRing.random());

        var rotated = Launched.command("rotate-key", "--data", data.toString());

        assertThat(rotated.exit()).isZero();
        assertThat(rotated.printed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Not sealed anew: 12 values in drafts sealed with the key " + lost + "."));
    }

    @Test
    void sealsAnewWithTheKeysOfTheEnvironmentOnAMongoDb() throws Exception {
        var keys = KeyRing.random();
        var rotated = keys.withNew();
        try (var mongoDb = MongoStandIn.open();
                var client = MongoClients.create(mongoDb.uri())) {
            var database = client.getDatabase(MongoAddress.of(mongoDb.uri()).database());
            fill(database, keys);

            var command = Launched.command(
                    Map.of("HALFTERM_SEALINGKEYS", keyTextOf(rotated), "HALFTERM_MONGODB_URI", mongoDb.uri()),
                    "rotate-key");

            assertThat(command.exit())
                    .as(String.join("\n", command.complained()))
                    .isZero();
            assertThat(command.printed().getFirst())
                    .isEqualTo("The key " + rotated.ids().getFirst() + " seals; 12 values were sealed anew with it.");
            assertThat(SealedCount.of(new MongoSource(database)).byKey())
                    .containsExactly(Map.entry(rotated.ids().getFirst(), (long) DRAFTS));
        }
    }

    @Test
    void leavesWhatSomebodyChangesMeanwhile() {
        var keys = KeyRing.random();
        var newer = new Seal(keys)
                .seal("newer", SealedField.DRAFT_WORDS.context("draft-0"))
                .value();
        try (var mongoDb = MongoStandIn.open();
                var others = MongoClients.create(mongoDb.uri())) {
            var drafts = others.getDatabase(MongoAddress.of(mongoDb.uri()).database())
                    .getCollection("drafts");
            // Just before the first write, and after everything was read.
            var before = new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (event.getCommandName().equals("update")) {
                        drafts.updateOne(Filters.eq("draft-0"), Updates.set("words", newer));
                    }
                }
            };
            try (var client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(mongoDb.uri()))
                    .addCommandListener(before)
                    .build())) {
                var database = client.getDatabase(MongoAddress.of(mongoDb.uri()).database());
                fill(database, keys);

                var done = new Resealing(database, keys.withNew()).run();

                assertThat(done).isEqualTo(DRAFTS - 1);
                assertThat(drafts.find(Filters.eq("draft-0")).first().getString("words"))
                        .isEqualTo(newer);
            }
        }
    }

    @Test
    void changesNoKeyUnderARunningPortal() throws Exception {
        var data = withDrafts("data");
        try (var store = EmbeddedStore.open(data, false)) {
            assertThat(store.isOnDisk()).isTrue();

            var refused = Launched.command("rotate-key", "--data", data.toString());

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.complained()).singleElement().asString().contains("nother Halfterm is using");
        }
        assertThat(keysIn(data).ids()).hasSize(1);
    }

    private Path withDrafts(String name) {
        var data = directory.resolve(name);
        try (var store = EmbeddedStore.open(data, false);
                var client = store.connect()) {
            fill(client.getDatabase("halfterm"), KeyFile.openOrMake(data));
        }
        return data;
    }

    private static void fill(MongoDatabase database, KeyRing keys) {
        var seal = new Seal(keys);
        database.getCollection("drafts")
                .insertMany(IntStream.range(0, DRAFTS)
                        .mapToObj(number -> "draft-" + number)
                        .map(id -> new Document("_id", id)
                                .append(
                                        "words",
                                        seal.seal("Words of " + id, SealedField.DRAFT_WORDS.context(id))
                                                .value()))
                        .toList());
        database.getCollection("drafts").insertOne(new Document("_id", "empty").append("words", null));
    }

    private Path backUp(Path data, String name) {
        var file = directory.resolve(name);
        try (var house = House.enter(data)) {
            new BackingUp(new Release("test"), Clock.systemUTC()).into(file, house);
        }
        return file;
    }

    /** As it stands in the environment. */
    private String keyTextOf(KeyRing keys) throws IOException {
        var file = Files.createDirectories(directory.resolve("given"));
        KeyFile.write(file, keys);
        return Files.readString(file.resolve(KeyFile.NAME))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining(","));
    }

    private static KeyRing keysIn(Path data) {
        return KeyFile.find(data).orElseThrow();
    }

    private static List<Document> words(Path data) {
        try (var store = EmbeddedStore.open(data, false);
                var client = store.connect()) {
            return client.getDatabase("halfterm")
                    .getCollection("drafts")
                    .find(Filters.ne("words", null))
                    .into(new ArrayList<>());
        }
    }

    private static void assertOpen(Path data, KeyRing keys) {
        var seal = new Seal(keys);
        assertThat(words(data))
                .hasSize(DRAFTS)
                .allSatisfy(draft -> assertThat(seal.open(
                                Sealed.of(draft.getString("words")),
                                SealedField.DRAFT_WORDS.context(draft.getString("_id"))))
                        .isEqualTo("Words of " + draft.getString("_id")));
    }
}
