package uk.halfterm.platform.store.moving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.halfterm.shared.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Backups that somebody made up: each is refused in one line that says what is wrong where, however little of it is true. */
class HostileBackupTest {

    private static final String DOCUMENTS = "halfterm/people.bson";
    private static final String METADATA = "halfterm/people.metadata.json";

    @TempDir
    private Path directory;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeEach
    void startFromAWholeOne() throws IOException {
        var file = directory.resolve("whole.zip");
        try (var house = House.enter(Belongings.in(directory.resolve("data")))) {
            new BackingUp(new Release("test"), Clock.systemUTC()).into(file, house);
        }
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(refusalOf(forged())).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 16 * 1024 * 1024 + 1, -1, 4, 0, Integer.MIN_VALUE})
    void refusesADocumentOfALengthThatNoneHas(int length) throws IOException {
        entries.put(
                DOCUMENTS,
                ByteBuffer.allocate(40)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(length)
                        .array());

        assertThat(refusalOf(forged()))
                .isEqualTo(DOCUMENTS + ": a document says that it has " + length + " bytes; one has 5 to 16777216");
    }

    @Test
    void refusesWhatIsNoDocumentInside() throws IOException {
        var document = bytes(new Document("_id", 1).append("name", "Ada"));
        document[13] = 99; // no kind of value
        entries.put(DOCUMENTS, document);

        assertThat(refusalOf(forged())).isEqualTo(DOCUMENTS + ": it holds something else than documents");
    }

    @Test
    void refusesADocumentThatIsCutShort() throws IOException {
        entries.put(DOCUMENTS, new byte[] {20, 0, 0, 0, 1});

        assertThat(refusalOf(forged())).isEqualTo(DOCUMENTS + ": it cannot be read");
    }

    @Test
    void refusesADocumentThatIsNestedWithoutEnd() throws IOException {
        var document = new byte[] {5, 0, 0, 0, 0};
        for (var depth = 0; depth < 20_000; depth++) {
            document = ByteBuffer.allocate(document.length + 8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(document.length + 8)
                    .put((byte) 3)
                    .put((byte) 'a')
                    .put((byte) 0)
                    .put(document)
                    .array();
        }
        entries.put(DOCUMENTS, document);

        assertThat(refusalOf(forged())).isEqualTo(DOCUMENTS + ": a document is nested more than 200 deep");
    }

    @Test
    void refusesAManifestWithoutEnd() throws IOException {
        entries.compute("manifest.json", (_, bytes) -> padded(bytes, 5_000_000));

        assertThat(refusalOf(forged())).isEqualTo("manifest.json: it is longer than 4194304 bytes");
    }

    @Test
    void refusesSumsWithoutEnd() throws IOException {
        var forged = forgedWith(sums -> sums + "\n".repeat(5_000_000));

        assertThat(refusalOf(forged)).startsWith("SHA256SUMS: it is longer than ");
    }

    @Test
    void refusesIndexesWithoutEnd() throws IOException {
        entries.compute(METADATA, (_, bytes) -> padded(bytes, 5_000_000));

        assertThat(refusalOf(forged())).isEqualTo(METADATA + ": it is longer than 4194304 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"indexes\": 5}",
                "{\"indexes\": [5]}",
                "{\"indexes\": [{}]}",
                "{\"indexes\": [{\"name\": 5}]}",
                "{\"indexes\": [{\"name\": \"a\", \"key\": 5}]}",
                "{\"indexes\": [{\"name\": {\"$numberLong\": \"many\"}}]}"
            })
    void refusesIndexesThatAreNone(String json) throws IOException {
        entries.put(METADATA, json.getBytes(StandardCharsets.UTF_8));

        assertThat(refusalOf(forged())).isEqualTo(METADATA + ": it is not the indexes of a collection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesTextsThatAreNestedWithoutEnd(String beginning) throws IOException {
        entries.put(METADATA, beginning.repeat(200_000).getBytes(StandardCharsets.UTF_8));
        assertThat(refusalOf(forged())).isEqualTo(METADATA + ": it is not the indexes of a collection");

        entries.put("manifest.json", beginning.repeat(200_000).getBytes(StandardCharsets.UTF_8));
        assertThat(refusalOf(forged())).isEqualTo("manifest.json: it is not the manifest of a backup of Halfterm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"halfterm/%zz.metadata.json", "halfterm/%.metadata.json", "halfterm/%c3%28%.metadata.json"})
    void refusesACollectionOfANameThatIsNone(String entry) throws IOException {
        entries.put(entry, entries.get(METADATA));

        assertThat(refusalOf(forged())).isEqualTo(entry + ": it is not the indexes of a collection");
    }

    @ParameterizedTest
    @CsvSource({
        "format, -1, there is no format -1",
        "format, 0, there is no format 0",
        "schema, -5, there is no schema -5",
        "schema, 0, it names another schema than the documents have",
        "schema, 2, it names another schema than the documents have",
        "format, one, it is not the manifest of a backup of Halfterm",
        "schema, one, it is not the manifest of a backup of Halfterm",
        "taken, one, it is not the manifest of a backup of Halfterm",
        "files, one, it is not the manifest of a backup of Halfterm",
        "collections, one, it is not the manifest of a backup of Halfterm",
        "sealed, one, it is not the manifest of a backup of Halfterm"
    })
    void refusesAManifestThatSaysWhatNoneSays(String field, String value, String why) throws IOException {
        var number = value.matches("-?\\d+");
        manifest(manifest -> manifest.append(field, number ? (Object) Integer.valueOf(value) : value));

        assertThat(refusalOf(forged())).isEqualTo("manifest.json: " + why);
    }

    @Test
    void refusesASchemaThatIsNoNumber() throws IOException {
        entries.put("halfterm/schema.bson", bytes(new Document("_id", "halfterm").append("number", "one")));
        manifest(manifest -> {
            for (var collection : manifest.getList("collections", Document.class)) {
                if (collection.getString("name").equals("schema")) {
                    collection.append("hash", Sha256.of(entries.get("halfterm/schema.bson")));
                }
            }
            return manifest;
        });

        assertThat(refusalOf(forged())).isEqualTo("halfterm/schema.bson: it holds no schema");
    }

    @Test
    void saysInOneLineWhateverTheNamesAre() throws IOException {
        manifest(manifest ->
                manifest.append("format", 7).append("release", "9\n\u001b[31mHALFTERM IS HACKED" + "!".repeat(9_000)));

        assertThatThrownBy(() -> BackupFile.verified(forged()))
                .isInstanceOf(CannotMove.class)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("format 7 (release 9??[31mHALFTERM")
                .doesNotContain("\n", "\u001b")
                .hasSizeLessThan(600);

        entries.put("odd\n\u001b[2Jname", new byte[0]);
        manifest(manifest -> manifest.append("format", 1).append("release", "test"));
        assertThat(refusalOf(forgedWith(sums -> sums.lines()
                        .filter(line -> line.startsWith("0") || !line.contains("[2J"))
                        .reduce("", (before, line) -> before + line + "\n"))))
                .doesNotContain("\n", "\u001b");
    }

    /** What is said after the file's name; "none" of a backup that is taken for whole. */
    private static String refusalOf(Path file) {
        try (var backup = BackupFile.verified(file)) {
            assertThat(backup.blobs()).hasSize(3);
            return "none";
        } catch (CannotMove refused) {
            assertThat(refused.getMessage())
                    .startsWith(file + " is damaged at ")
                    .endsWith(". Nothing was changed.")
                    .doesNotContain("\n");
            return refused.getMessage()
                    .substring((file + " is damaged at ").length())
                    .replace(". Nothing was changed.", "");
        }
    }

    private void manifest(UnaryOperator<Document> change) {
        entries.compute(
                "manifest.json",
                (_, bytes) -> change.apply(Document.parse(new String(bytes, StandardCharsets.UTF_8)))
                        .toJson()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Path forged() throws IOException {
        return forgedWith(sums -> sums);
    }

    /** The entries as they are now, with sums that fit them. */
    private Path forgedWith(UnaryOperator<String> changeOfSums) throws IOException {
        var sums = new StringBuilder();
        new TreeMap<>(entries).forEach((name, content) -> {
            if (!name.equals("SHA256SUMS")) {
                sums.append(Sha256.of(content)).append("  ").append(name).append('\n');
            }
        });
        entries.put("SHA256SUMS", changeOfSums.apply(sums.toString()).getBytes(StandardCharsets.UTF_8));
        var file = directory.resolve("forged.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static byte[] padded(byte[] bytes, int length) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes);
        out.writeBytes(" ".repeat(length).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] bytes(Document document) {
        var encoded = new RawBsonDocument(document, new DocumentCodec()).getByteBuffer();
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
