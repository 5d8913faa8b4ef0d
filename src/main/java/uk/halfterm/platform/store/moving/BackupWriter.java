package uk.halfterm.platform.store.moving;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.shared.Sha256;

/** Writes a source as a zip that is read without Halfterm: BSON and index definitions as mongodump leaves them, files, checksums. */
final class BackupWriter implements AutoCloseable {

    private static final String README = """
            A backup of Halfterm. It holds people's data: keep it as you keep the portal's own.

            manifest.json        what it is of, when it was taken, how many documents each collection has
            halfterm/*.bson      the documents of one collection after another, as BSON (bsondump shows them)
            halfterm/*.json      the indexes of a collection, as mongodump writes them
            blobs/ab/cdef...     files; the name is the SHA-256 of the content; .type beside it is the content type
            SHA256SUMS           a checksum of every entry: unpack, then "sha256sum -c SHA256SUMS"

            "sealed" in manifest.json names the keys of what is sealed, by the first digits of their SHA-256. They are not in here but with
            the portal (halfterm.keys in its data directory, or HALFTERM_SEALINGKEYS). Without them that much cannot be read.

            To put it back: ./halfterm restore FILE
            """;

    private final Source source;
    private final ZipOutputStream zip;
    private final Map<String, String> checksums = new TreeMap<>();
    private final SealedCount sealed = new SealedCount();

    private BackupWriter(Source source, OutputStream file) {
        this.source = source;
        zip = new ZipOutputStream(file);
    }

    /** Writes everything into the file, which is there and empty, and forces it to disk. */
    static void write(Source source, String release, Instant taken, Path file) throws IOException {
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE);
                var writer = new BackupWriter(source, new BufferedOutputStream(Channels.newOutputStream(out)))) {
            writer.write(release, taken);
            out.force(true);
        }
    }

    private void write(String release, Instant taken) throws IOException {
        text(BackupEntries.README, README);
        var fingerprints = new TreeMap<String, Fingerprint>();
        for (var collection : source.collections()) {
            fingerprints.put(collection.name(), documents(collection.name()));
            text(BackupEntries.metadata(collection.name()), metadata(collection));
        }
        var keys = source.blobs();
        var bytes = 0L;
        for (var key : keys) {
            bytes += blob(key);
        }
        var manifest = new Manifest(
                Manifest.FORMAT, release, source.schema(), taken, fingerprints, keys.size(), bytes, sealed.byKey());
        text(BackupEntries.MANIFEST, manifest.toJson() + "\n");
        var sums = new StringBuilder();
        checksums.forEach(
                (entry, sum) -> sums.append(sum).append("  ").append(entry).append('\n'));
        text(BackupEntries.CHECKSUMS, sums.toString());
        zip.finish();
        zip.flush();
    }

    private Fingerprint documents(String collection) throws IOException {
        var tally = new Fingerprint.Tally();
        entry(
                BackupEntries.documents(collection),
                Deflater.BEST_SPEED,
                out -> source.documents(collection, 0, document -> {
                    tally.add(document);
                    sealed.add(collection, document);
                    try {
                        out.write(document);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                }));
        return tally.fingerprint();
    }

    private static String metadata(CollectionShape collection) {
        var indexes = new BsonArray();
        indexes.add(index(new BsonDocument("key", new BsonDocument("_id", new BsonInt32(1)))
                .append("name", new BsonString("_id_"))));
        collection.indexes().forEach(index -> indexes.add(index(index)));
        return new BsonDocument("options", new BsonDocument())
                        .append("indexes", indexes)
                        .append("collectionName", new BsonString(collection.name()))
                        .append("type", new BsonString("collection"))
                        .toJson()
                + "\n";
    }

    private static BsonDocument index(BsonDocument definition) {
        var index = new BsonDocument("v", new BsonInt32(2));
        index.putAll(definition);
        return index;
    }

    private long blob(BlobKey key) throws IOException {
        var blob = source.blob(key);
        entry(BackupEntries.blob(key), Deflater.NO_COMPRESSION, out -> {
            try (var content = blob.open()) {
                content.transferTo(out);
            }
        });
        if (!key.value().equals(checksums.get(BackupEntries.blob(key)))) {
            throw new CannotMove("The file " + BackupEntries.blob(key)
                    + " in the data directory is damaged: its content does not match its name.");
        }
        text(BackupEntries.blobType(key), blob.contentType());
        return blob.size();
    }

    private void text(String entry, String text) throws IOException {
        entry(entry, Deflater.BEST_SPEED, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void entry(String name, int level, Content content) throws IOException {
        zip.setLevel(level);
        zip.putNextEntry(new ZipEntry(name));
        var hashed = new DigestOutputStream(zip, Sha256.digest());
        content.writeTo(hashed);
        zip.closeEntry();
        checksums.put(name, Sha256.hex(hashed.getMessageDigest().digest()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
