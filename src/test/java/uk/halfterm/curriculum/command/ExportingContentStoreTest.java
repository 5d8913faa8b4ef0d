package uk.halfterm.curriculum.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import com.mongodb.MongoClientSettings;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.curriculum.version.KeptProgramme;
import uk.halfterm.curriculum.version.MemoryBlobs;
import uk.halfterm.platform.blob.Blob;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.platform.store.moving.CannotMove;
import uk.halfterm.platform.store.moving.Snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
class ExportingContentStoreTest {

    private static final Path CONTENT = Path.of("content");

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Clock clock;

    private final MemoryBlobs blobs = new MemoryBlobs();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writesEveryProgrammeOfTheRealContentByteForByte() throws IOException {
        KeptProgramme.started(store, blobs, CONTENT, clock);

        export("out");

        var written = files(root.resolve("out"));
        assertThat(written)
                .isNotEmpty()
                .isEqualTo(files(CONTENT).stream()
                        .filter(name -> name.contains("/"))
                        .toList());
        for (var name : written) {
            assertThat(root.resolve("out").resolve(name)).as(name).hasSameBinaryContentAs(CONTENT.resolve(name));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Exported ").contains(" to " + root);
    }

    @Test
    void givesBackWhatWasReadIn() throws IOException {
        var programme = SmallProgramme.in(root.resolve("in"));
        var before = KeptProgramme.started(store, blobs, programme.root(), clock)
                .of(SmallProgramme.ID)
                .version();

        export("out");
        store.getCollection("programme_current").deleteMany(new Document());

        assertThat(KeptProgramme.started(store, blobs, root.resolve("out"), clock)
                        .of(SmallProgramme.ID)
                        .version())
                .isEqualTo(before);
    }

    @Test
    void writesTheCurrentVersionAndNoOther() throws IOException {
        var programme = SmallProgramme.in(root.resolve("in"));
        KeptProgramme.started(store, blobs, programme.root(), clock);
        programme.replace("02-block/block.md", "Block 2", "A better title");
        KeptProgramme.started(store, blobs, programme.root(), clock);

        export("out");

        assertThat(root.resolve("out/small/02-block/block.md")).content().contains("A better title");
    }

    @Test
    void takesAnEmptyDirectoryAndRefusesOneThatIsNot() throws IOException {
        KeptProgramme.started(
                store, blobs, SmallProgramme.in(root.resolve("in")).root(), clock);
        Files.createDirectory(root.resolve("empty"));

        export("empty");

        assertThat(root.resolve("empty/small/programme.yaml")).exists();
        assertThatThrownBy(() -> export("empty"))
                .isInstanceOf(CannotMove.class)
                .hasMessageContaining("is not an empty directory");
    }

    @Test
    void refusesWhatHoldsNoFiles() {
        assertThatThrownBy(() -> export("out")).isInstanceOf(CannotMove.class).hasMessageContaining("No programme");

        store.getCollection("programme_current").insertOne(new Document("_id", "small").append("version", "small@old"));
        store.getCollection("programme_versions").insertOne(new Document("_id", "small@old"));

        assertThatThrownBy(() -> export("out")).isInstanceOf(CannotMove.class).hasMessageContaining("older release");
    }

    @Test
    void writesNothingOutsideOfItsDirectory() {
        store.getCollection("programme_current").insertOne(new Document("_id", "bad").append("version", "bad@1"));
        store.getCollection("programme_versions")
                .insertOne(new Document("_id", "bad@1")
                        .append("files", List.of(new Document("path", "../../x").append("key", "0".repeat(64)))));

        assertThatThrownBy(() -> export("out"))
                .isInstanceOf(CannotMove.class)
                .hasMessageContaining("outside of its folder");
    }

    private void export(String to) {
        new ExportingContent()
                .read(new StoredNow(), root.resolve(to).toString(), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private static List<String> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    /** What the store of this test holds. */
    private final class StoredNow implements Snapshot {

        @Override
        public void documents(String collection, Consumer<BsonDocument> each) {
            store.getCollection(collection)
                    .find()
                    .map(document ->
                            document.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry()))
                    .forEach(each);
        }

        @Override
        public Blob blob(BlobKey key) {
            return blobs.find(key).orElseThrow();
        }
    }
}
