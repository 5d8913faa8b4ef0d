package uk.halfterm.platform.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
class BlobStoreTest {

    enum Kind {
        DIRECTORY,
        GRID_FS
    }

    @Autowired
    private MongoDatabaseFactory store;

    @Autowired
    private MongoConnectionDetails connection;

    @Autowired
    private ObjectProvider<EmbeddedStore> embedded;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void keepsContentUnderItsHash(Kind kind) throws IOException {
        var blobs = blobs(kind);

        var key = put(blobs, "abc".getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(key.value()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        var blob = blobs.find(key).orElseThrow();
        assertThat(blob.key()).isEqualTo(key);
        assertThat(blob.size()).isEqualTo(3);
        assertThat(blob.contentType()).isEqualTo("text/plain");
        try (var content = blob.open()) {
            assertThat(content).hasContent("abc");
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhenPutAgain(Kind kind) throws IOException {
        var blobs = blobs(kind);
        var content = bytes(10_000);

        var first = put(blobs, content, "audio/mpeg");
        var second = put(blobs, content, "audio/mpeg");

        assertThat(second).isEqualTo(first);
        assertThat(blobs.find(first))
                .hasValueSatisfying(blob -> assertThat(blob.size()).isEqualTo(10_000));
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void keepsWhatAKilledUploadHasLeftInPart() throws IOException {
        var blobs = blobs(Kind.GRID_FS);
        var content = bytes(1_000_000);
        var key = put(blobs, content, "audio/mpeg");
        // GridFS writes the chunks first, the file last
        store.getMongoDatabase().getCollection("blobs.files").deleteOne(Filters.eq("filename", key.value()));
        assertThat(blobs.find(key)).isEmpty();

        put(blobs, content, "audio/mpeg");

        try (var kept = blobs.find(key).orElseThrow().open()) {
            assertThat(kept.readAllBytes()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheSameContentFromTwoSidesAtOnce(Kind kind) throws Exception {
        var blobs = blobs(kind);
        var content = bytes(2_000_000);

        List<Future<BlobKey>> puts;
        try (var sides = Executors.newFixedThreadPool(4)) {
            puts = sides.invokeAll(Collections.nCopies(4, () -> put(blobs, content, "audio/mpeg")));
        }

        for (var put : puts) {
            try (var kept = blobs.find(put.get()).orElseThrow().open()) {
                assertThat(kept.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void namesOnceWhatTwoNodesHavePutAtOnce() throws IOException {
        var key = put(blobs(Kind.GRID_FS), bytes(10), "audio/mpeg");
        GridFSBuckets.create(store.getMongoDatabase(), "blobs")
                .uploadFromStream(key.value(), new ByteArrayInputStream(bytes(10)));

        var settings = MongoClientSettings.builder().applyConnectionString(connection.getConnectionString());
        embedded.ifAvailable(embeddedStore -> settings.credential(embeddedStore.credential()));
        try (var unwatched = MongoClients.create(settings.build())) {
            var keys = BlobStore.in(
                            unwatched.getDatabase(store.getMongoDatabase().getName()))
                    .keys();

            assertThat(keys.filter(key::equals)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAnyPart(Kind kind) throws IOException {
        var blobs = blobs(kind);
        var content = bytes(1_000_000);
        var blob = blobs.find(put(blobs, content, "video/webm")).orElseThrow();

        for (var part : new int[][] {{0, 1}, {999_999, 1}, {261_119, 3}, {500_000, 300_000}, {1_000_000, 0}}) {
            try (var read = blob.open(part[0], part[1])) {
                assertThat(read.readAllBytes())
                        .isEqualTo(java.util.Arrays.copyOfRange(content, part[0], part[0] + part[1]));
            }
        }
        assertThatThrownBy(() -> blob.open(999_999, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> blob.open(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void knowsNothingOfWhatWasNeverPut(Kind kind) {
        assertThat(blobs(kind).find(BlobKey.of("0".repeat(64)))).isEmpty();
        assertThatThrownBy(() -> BlobKey.of("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private BlobStore blobs(Kind kind) {
        return switch (kind) {
            case DIRECTORY -> new DirectoryBlobStore(directory.resolve("blobs"));
            case GRID_FS -> new GridFsBlobStore(GridFSBuckets.create(store.getMongoDatabase(), "blobs"));
        };
    }

    private Stream<Path> leftovers() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("incoming-")).toList().stream();
        }
    }

    private static BlobKey put(BlobStore blobs, byte[] content, String type) throws IOException {
        try (var stream = new ByteArrayInputStream(content)) {
            return blobs.put(stream, type);
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
