package uk.halfterm.platform.store.moving;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.json.JsonParseException;
import uk.halfterm.platform.blob.Blob;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.store.schema.Schema;
import uk.halfterm.shared.Sha256;

/** A backup that was verified whole: every entry by its checksum, every collection by its fingerprint. */
final class BackupFile implements Source {

    private static final int LEAST_DOCUMENT_BYTES = 5;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a backup once all of it was read and found right; else {@link CannotMove} names the file and the entry. */
    static BackupFile verified(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotMove("There is no backup " + file + " that can be read.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException noZip) {
            throw new CannotMove(file + " is damaged, cut short, or no backup: it cannot be read as a zip.", noZip);
        }
        try {
            var backup = new BackupFile(file, zip, manifestOf(file, zip));
            backup.verify();
            return backup;
        } catch (RuntimeException refused) {
            try {
                zip.close();
            } catch (IOException failure) {
                refused.addSuppressed(failure);
            }
            throw refused;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    private static Manifest manifestOf(Path file, ZipFile zip) {
        Manifest manifest;
        try {
            manifest = Manifest.parse(new String(bytes(zip, file, BackupEntries.MANIFEST), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            throw damaged(file, BackupEntries.MANIFEST, "it is not the manifest of a backup of Halfterm");
        }
        if (manifest.format() > Manifest.FORMAT) {
            throw new CannotMove(file + " is a backup of format " + manifest.format() + " (release "
                    + manifest.release() + "); this release reads format " + Manifest.FORMAT
                    + ". Restore it with that release.");
        }
        if (manifest.schema() > Schema.LATEST) {
            throw new CannotMove(file + " is of a newer release (" + manifest.release() + ", schema "
                    + manifest.schema() + "); this one knows up to schema " + Schema.LATEST
                    + ". Restore it with that release.");
        }
        return manifest;
    }

    private void verify() {
        var expected = checksums();
        var there = new HashSet<String>();
        zip.stream().map(ZipEntry::getName).forEach(there::add);
        expected.forEach((entry, checksum) -> {
            if (!there.remove(entry)) {
                throw damaged(file, entry, "it is missing");
            }
            if (!checksum.equals(checksumOf(entry))) {
                throw damaged(file, entry, "it does not match its checksum");
            }
        });
        there.remove(BackupEntries.CHECKSUMS);
        if (!there.isEmpty()) {
            throw damaged(file, there.iterator().next(), "it has no checksum");
        }
        verifyContents();
    }

    private void verifyContents() {
        var found = fingerprints();
        if (!found.keySet().equals(manifest.collections().keySet())) {
            throw damaged(file, BackupEntries.MANIFEST, "it lists other collections than there are");
        }
        found.forEach((collection, fingerprint) -> {
            if (!fingerprint.equals(manifest.collections().get(collection))) {
                throw damaged(file, BackupEntries.documents(collection), "it holds other documents than were saved");
            }
        });
        var bytes = 0L;
        for (var key : blobs()) {
            if (!key.value().equals(checksumOf(BackupEntries.blob(key)))) {
                throw damaged(file, BackupEntries.blob(key), "its content does not match its name");
            }
            bytes += blob(key).size();
        }
        if (blobs().size() != manifest.files() || bytes != manifest.fileBytes()) {
            throw damaged(file, BackupEntries.MANIFEST, "it counts other files than there are");
        }
    }

    private Map<String, String> checksums() {
        var checksums = new HashMap<String, String>();
        for (var line : new String(bytes(zip, file, BackupEntries.CHECKSUMS), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            var cut = line.indexOf("  ");
            if (cut != 64) {
                throw damaged(file, BackupEntries.CHECKSUMS, "it cannot be read");
            }
            checksums.put(line.substring(cut + 2), line.substring(0, cut));
        }
        if (!checksums.containsKey(BackupEntries.MANIFEST)) {
            throw damaged(file, BackupEntries.CHECKSUMS, "it does not name the manifest");
        }
        return checksums;
    }

    private String checksumOf(String entry) {
        try (var content = new DigestInputStream(open(zip, file, entry), Sha256.digest())) {
            content.transferTo(OutputStream.nullOutputStream());
            return Sha256.hex(content.getMessageDigest().digest());
        } catch (IOException | UncheckedIOException damage) {
            throw damaged(file, entry, "it cannot be read");
        }
    }

    @Override
    public List<CollectionShape> collections() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(BackupEntries::isMetadata)
                .sorted()
                .map(this::shape)
                .toList();
    }

    private CollectionShape shape(String entry) {
        try {
            var metadata = BsonDocument.parse(new String(bytes(zip, file, entry), StandardCharsets.UTF_8));
            return new CollectionShape(
                    BackupEntries.collectionOf(entry),
                    metadata.getArray("indexes").getValues().stream()
                            .map(index -> index.asDocument())
                            .toList());
        } catch (JsonParseException | BsonInvalidOperationException unreadable) {
            throw damaged(file, entry, "it cannot be read");
        }
    }

    @Override
    public void documents(String collection, long skipped, Consumer<byte[]> each) {
        var entry = BackupEntries.documents(collection);
        try (var in = new DataInputStream(open(zip, file, entry))) {
            for (var passed = 0L; ; passed++) {
                var document = next(in);
                if (document.length == 0) {
                    return;
                }
                if (passed >= skipped) {
                    each.accept(document);
                }
            }
        } catch (IOException damage) {
            throw damaged(file, entry, "it cannot be read");
        }
    }

    /** The next document, or nothing at the end. */
    private static byte[] next(DataInputStream in) throws IOException {
        var head = in.readNBytes(Integer.BYTES);
        if (head.length == 0) {
            return head;
        }
        if (head.length < Integer.BYTES) {
            throw new EOFException();
        }
        var length = Integer.reverseBytes(ByteBuffer.wrap(head).getInt());
        if (length < LEAST_DOCUMENT_BYTES) {
            throw new IOException("No document has " + length + " bytes");
        }
        var document = Arrays.copyOf(head, length);
        in.readFully(document, Integer.BYTES, length - Integer.BYTES);
        return document;
    }

    @Override
    public List<BlobKey> blobs() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(BackupEntries::isBlob)
                .sorted()
                .map(this::key)
                .toList();
    }

    private BlobKey key(String entry) {
        try {
            return BlobKey.of(BackupEntries.keyOf(entry));
        } catch (IllegalArgumentException noKey) {
            throw damaged(file, entry, "its name is no checksum");
        }
    }

    @Override
    public Blob blob(BlobKey key) {
        var entry = zip.getEntry(BackupEntries.blob(key));
        var type = new String(bytes(zip, file, BackupEntries.blobType(key)), StandardCharsets.UTF_8);
        return new Kept(key, entry.getSize(), type);
    }

    private static byte[] bytes(ZipFile zip, Path file, String entry) {
        try (var in = open(zip, file, entry)) {
            return in.readAllBytes();
        } catch (IOException damage) {
            throw damaged(file, entry, "it cannot be read");
        }
    }

    private static InputStream open(ZipFile zip, Path file, String entry) throws IOException {
        var there = zip.getEntry(entry);
        if (there == null) {
            throw damaged(file, entry, "it is missing");
        }
        return zip.getInputStream(there);
    }

    private static CannotMove damaged(Path file, String entry, String how) {
        return new CannotMove(file + " is damaged at " + entry + ": " + how + ". Nothing was changed.");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Kept implements Blob {

        private final BlobKey key;
        private final long size;
        private final String contentType;

        Kept(BlobKey key, long size, String contentType) {
            this.key = key;
            this.size = size;
            this.contentType = contentType;
        }

        @Override
        public BlobKey key() {
            return key;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public String contentType() {
            return contentType;
        }

        /** The whole content only; nothing here asks for a part. */
        @Override
        public InputStream open(long from, long length) {
            requirePart(from, length);
            if (from != 0 || length != size) {
                throw new UnsupportedOperationException("A backup hands out whole files");
            }
            try {
                return BackupFile.open(zip, file, BackupEntries.blob(key));
            } catch (IOException damage) {
                throw damaged(file, BackupEntries.blob(key), "it cannot be read");
            }
        }
    }
}
