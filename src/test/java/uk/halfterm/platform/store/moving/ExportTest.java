package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.platform.store.AllowedCommands;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * To a MongoDB and back: to the one that the store tests go to. Where there is none a second embedded store stands in for it, and
 * only commands that MongoDB 8 does too may be sent.
 */
@Tag("store")
class ExportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-08T09:00:00Z"), ZoneOffset.UTC);

    private final AllowedCommands sent = new AllowedCommands();
    private final Exporting exporting = new Exporting(new BackingUp(new Release("test"), CLOCK));

    @TempDir
    private Path directory;

    private MongoStandIn mongoDb;
    private MongoClient client;
    private MongoDatabase database;
    private MongoAddress address;

    @BeforeEach
    void connect() {
        mongoDb = MongoStandIn.open();
        address = MongoAddress.of(mongoDb.uri());
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongoDb.uri()))
                .addCommandListener(sent)
                .build());
        database = client.getDatabase(address.database());
    }

    @AfterEach
    void sendsOnlyWhatBothStoresDo() {
        client.close();
        mongoDb.close();
        assertThat(sent.violations()).isEmpty();
    }

    @Test
    void bringsEverythingThereAndBack() {
        var data = Belongings.in(directory.resolve("data"));

        var there = export(data);
        var home = directory.resolve("home");
        var back = importInto(home);

        assertThat(there.same()).isTrue();
        assertThat(there.table()).contains("people", "2500").doesNotContain("DIFFERENT", "MISSING");
        assertThat(back.same()).isTrue();
        assertThat(BlobStore.in(database).keys()).hasSize(3);
        assertThat(database.listCollectionNames())
                .contains("people", "empty", "blobs.files")
                .doesNotContain("moving");
        try (var before = source(data);
                var after = source(home)) {
            assertThat(Comparison.of(before, after).same()).isTrue();
        }
        assertThat(data.resolve("exporting.zip")).doesNotExist();
    }

    @Test
    void goesOnWithTheSameMomentWhereItWasBrokenOff() {
        var data = Belongings.in(directory.resolve("data"));
        breakOff(data, database -> database.getCollection("people").deleteMany(Filters.gte("version", 2_000L)));
        change(
                data,
                database -> database.getCollection("people")
                        .insertOne(new Document("_id", "too late").append("email", "late@example.org")));

        var comparison = export(data);

        assertThat(comparison.table()).doesNotContain("DIFFERENT", "MISSING");
        assertThat(database.getCollection("people").countDocuments()).isEqualTo(Belongings.PEOPLE);
        assertThat(data.resolve("exporting.zip")).doesNotExist();
    }

    @Test
    void endsRightWhenOnlyTheLastStepIsMissing() throws IOException {
        var data = Belongings.in(directory.resolve("data"));
        breakOff(data, database -> {});
        export(data);
        breakOffAfter(data);

        assertThat(export(data).same()).isTrue();
        assertThat(data.resolve("exporting.zip")).doesNotExist();
    }

    @Test
    void refusesADatabaseThatIsNotEmpty() {
        var data = Belongings.in(directory.resolve("data"));
        database.getCollection("accounts").insertOne(new Document("_id", "somebody"));

        assertThatThrownBy(() -> export(data))
                .isInstanceOf(CannotMove.class)
                .hasMessage(address + " is not empty: it holds accounts. Name a new database, or drop this one.");
        assertThat(database.listCollectionNames()).containsExactly("accounts");
        assertThat(data.resolve("exporting.zip")).doesNotExist();
    }

    @Test
    void refusesToMixTwoMoments() throws IOException {
        var data = Belongings.in(directory.resolve("data"));
        breakOff(data, database -> {});
        Files.delete(data.resolve("exporting.zip"));

        assertThatThrownBy(() -> export(data))
                .hasMessageContaining(" is not empty: it holds another export that was broken off");
    }

    @Test
    void showsWhatDiffers() {
        var data = Belongings.in(directory.resolve("data"));
        export(data);
        database.getCollection("people").updateOne(Filters.eq("person-7"), new Document("$set", new Document("x", 1)));
        database.getCollection("empty").drop();
        database.getCollection("kinds").createIndex(new Document("int", 1));

        try (var here = source(data);
                var there = new MongoSource(database)) {
            var comparison = Comparison.of(here, there);

            assertThat(comparison.same()).isFalse();
            assertThat(comparison.table().lines().toList())
                    .anySatisfy(line -> assertThat(line).startsWith("people").contains("DIFFERENT: 2500 "))
                    .anySatisfy(line -> assertThat(line).startsWith("empty").endsWith("MISSING"))
                    .anySatisfy(line -> assertThat(line).startsWith("kinds").endsWith("DIFFERENT INDEXES"))
                    .anySatisfy(line -> assertThat(line).startsWith("schema").endsWith("same"));
        }
    }

    @Test
    void importsIntoANewDirectoryOnly() {
        var data = Belongings.in(directory.resolve("data"));
        export(data);

        assertThatThrownBy(() -> importInto(data))
                .hasMessage(data + " holds a store already. Name a new directory with --data.");
    }

    @Test
    void refusesToImportNothingOrWhatItDoesNotKnow() {
        assertThatThrownBy(() -> importInto(directory.resolve("home")))
                .hasMessage(address + " is empty: there is nothing to import.");

        database.getCollection("schema").insertOne(new Document("_id", "halfterm").append("number", 99));
        assertThatThrownBy(() -> importInto(directory.resolve("home")))
                .hasMessageContaining("is of a newer release (schema 99)");
        assertThat(directory.resolve("home/halfterm.store")).doesNotExist();
    }

    @Test
    void saysWhenTheSourceChangedMeanwhile() {
        export(Belongings.in(directory.resolve("data")));
        var home = directory.resolve("home");
        var late = new Document("_id", "too late").append("email", "late@example.org");

        // Broken off after it was copied; then somebody writes; then it goes on.
        try (var house = House.enterOrBuild(home)) {
            Importing.build(new MongoSource(database), address, Importing.builtIn(house, address), false);
        }
        database.getCollection("people").deleteOne(Filters.eq("person-1"));
        database.getCollection("people").insertOne(late);

        assertThat(importInto(home).same()).isFalse();
        assertThat(home.resolve("halfterm.store")).doesNotExist();
        assertThat(importInto(home).same()).isTrue();
    }

    @Test
    void neverShowsUserOrPassword() {
        var secret = MongoAddress.of("mongodb://mary:secret@db1.example.org:27017,db2.example.org/halfterm?tls=true");

        assertThat(secret).hasToString("mongodb://db1.example.org:27017,db2.example.org/halfterm");
        assertThatThrownBy(() -> MongoAddress.of("mongodb://mary:sec/ret@db1/halfterm"))
                .hasMessageNotContaining("mary")
                .hasMessageNotContaining("sec")
                .hasNoCause();
        assertThatThrownBy(() -> MongoAddress.of("mongodb://db1.example.org"))
                .hasMessage("The URI names no database. It looks like mongodb://host:27017/halfterm");
    }

    private Comparison export(Path data) {
        try (var house = House.enter(data)) {
            return exporting.to(database, address, house);
        }
    }

    private Comparison importInto(Path home) {
        try (var house = House.enterOrBuild(home)) {
            return new Importing(CLOCK).from(database, address, house);
        }
    }

    /** Copies all but the end, then undoes a part of it. */
    private void breakOff(Path data, Consumer<MongoDatabase> undo) {
        try (var house = House.enter(data)) {
            var moment = data.resolve("exporting.zip");
            new BackingUp(new Release("test"), CLOCK).into(moment, house);
            try (var backup = BackupFile.verified(moment)) {
                var target = new Target(database, BlobStore.in(database));
                target.begin(Exporting.runOf(backup));
                target.fill(backup);
                undo.accept(database);
                database.getCollection("moving")
                        .updateOne(
                                Filters.eq("collection people"), new Document("$set", new Document("copied", 1_000L)));
            }
        }
    }

    /** As if killed between the last two steps. */
    private void breakOffAfter(Path data) throws IOException {
        try (var house = House.enter(data)) {
            new BackingUp(new Release("test"), CLOCK).into(data.resolve("exporting.zip"), house);
        }
    }

    private void change(Path data, Consumer<MongoDatabase> change) {
        try (var store = EmbeddedStore.open(data, false);
                var client = store.connect()) {
            change.accept(client.getDatabase("halfterm"));
        }
    }

    private static Source source(Path data) {
        return StoreSource.of(data.resolve("halfterm.store"), data.resolve("blobs"));
    }
}
