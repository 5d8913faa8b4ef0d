package uk.halfterm.platform.store.moving;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.store.embedded.EmbeddedStore;
import uk.halfterm.platform.store.schema.Schema;
import uk.halfterm.platform.store.schema.SchemaStep;
import uk.halfterm.platform.store.schema.StepsOnTrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OlderBackupTest {

    /** Made by {@code ./halfterm backup} of release 0.1.0 from the demonstration on 8 January 2024, media cut short. Never made anew. */
    static final Path RELEASE_0_1 =
            Path.of("src/test/resources/backups/release-0.1.0.zip").toAbsolutePath();

    /** People's collections that no step since has touched: accounts, because none of these has a role in a cohort. */
    static final List<String> UNTOUCHED = List.of("accounts");

    /** People's collections whose documents the steps since have changed, one by one. */
    static final List<String> CHANGED =
            List.of("mentees", "mentors", "meetings", "training_events", "cohorts", "organisations");

    @TempDir
    private Path directory;

    @Test
    void isReadByThisRelease() {
        var data = restored();

        try (var backup = BackupFile.verified(RELEASE_0_1);
                var store = StoreSource.of(data.resolve("halfterm.store"), data.resolve("blobs"))) {
            assertThat(backup.manifest().schema()).isEqualTo(1);
            assertThat(backup.manifest().documents()).isEqualTo(273);
            assertThat(Comparison.of(backup, store).table()).doesNotContain("DIFFERENT", "MISSING");
        }
    }

    @Test
    void goesThroughTheStepsThatCameLater() {
        var data = restored();
        Map<String, Fingerprint> before;
        try (var source = StoreSource.of(data.resolve("halfterm.store"), data.resolve("blobs"))) {
            before = new HashMap<>(source.fingerprints());
        }

        for (var start = 0; start < 2; start++) {
            try (var store = EmbeddedStore.open(data, false);
                    var client = store.connect()) {
                var database = client.getDatabase("halfterm");
                StepsOnTrial.take(database, new LanguageOfAccounts());
                assertThat(database.getCollection("accounts").countDocuments(Filters.eq("language", "en-GB")))
                        .isEqualTo(before.get("accounts").documents());
                assertThat(database.getCollection("mentees").countDocuments(Filters.gte("unpairedFrom", "2024-01-01")))
                        .as("one of the demonstration's mentees has no mentor")
                        .isEqualTo(1);
                assertThat(database.getCollection("mentors").countDocuments(Filters.exists("cohortsWithoutGroup")))
                        .isEqualTo(before.get("mentors").documents());
            }
        }

        try (var source = StoreSource.of(data.resolve("halfterm.store"), data.resolve("blobs"))) {
            assertThat(source.schema()).isEqualTo(Schema.LATEST + 1);
            var after = new HashMap<>(source.fingerprints());
            assertThat(after.remove("accounts")).isNotEqualTo(before.remove("accounts"));
            for (var changed : CHANGED) {
                assertThat(after.get(changed).documents())
                        .as(changed)
                        .isEqualTo(before.get(changed).documents());
            }
            assertThat(after.get("signInAttempts"))
                    .as("which no step touches")
                    .isNotNull()
                    .isEqualTo(before.get("signInAttempts"));
        }
        // And back in this release, which does not know that step.
        var file = directory.resolve("newer.zip");
        try (var house = House.enter(data)) {
            assertThatThrownBy(() -> new BackingUp(new Release("later"), Clock.systemUTC()).into(file, house))
                    .hasMessage(data + " is of a newer release (schema " + (Schema.LATEST + 1)
                            + "); this one knows up to schema " + Schema.LATEST + "."
                            + " Back it up with that release.");
        }
    }

    /** What a step of a later release could be: every account says its language. */
    private static final class LanguageOfAccounts implements SchemaStep {

        @Override
        public int number() {
            return Schema.LATEST + 1;
        }

        @Override
        public String what() {
            return "accounts say their language";
        }

        @Override
        public void apply(MongoDatabase store) {
            store.getCollection("accounts")
                    .updateMany(Filters.exists("language", false), Updates.set("language", "en-GB"));
        }
    }

    private Path restored() {
        var data = directory.resolve("data");
        OlderRelease.into(data);
        return data;
    }
}
