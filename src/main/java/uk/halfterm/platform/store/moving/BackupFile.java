package uk.halfterm.platform.store.moving;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.bson.BsonInvalidOperationException;
import uk.halfterm.platform.blob.Blob;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.store.schema.Schema;
import uk.halfterm.shared.Sha256;

/**
 * A backup that was verified whole: every entry by its checksum, every collection by its fingerprint. The file may be anybody's: nothing in
 * it is believed, and no more of it held than what is known to fit.
 */
final class BackupFile implements Source {

    /** Of a manifest, or of a collection's indexes: some hundred times what they have. */
    private static final int MOST_BYTES_OF_A_DESCRIPTION = 4 * 1024 * 1024;

    private static final int MOST_BYTES_OF_A_TYPE = 1024;
    private static final int HEX_AND_BLANKS = 67;
    private static final int LONGEST_NAME = 200;

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
            manifest = Manifest.parse(text(zip, file, BackupEntries.MANIFEST, MOST_BYTES_OF_A_DESCRIPTION));
        } catch (IllegalArgumentException unreadable) {
            throw damaged(file, BackupEntries.MANIFEST, "it is not the manifest of a backup of Halfterm");
        }
        if (manifest.format() < 1) {
            throw damaged(file, BackupEntries.MANIFEST, "there is no format " + manifest.format());
        }
        if (manifest.schema() < 0) {
            throw damaged(file, BackupEntries.MANIFEST, "there is no schema " + manifest.schema());
        }
        if (manifest.format() > Manifest.FORMAT) {
            throw new CannotMove(file + " is a backup of format " + manifest.format() + " (release "
                    + printable(manifest.release()) + "); this release reads format " + Manifest.FORMAT
                    + ". Restore it with that release.");
        }
        if (manifest.schema() > Schema.LATEST) {
            throw new CannotMove(file + " is of a newer release (" + printable(manifest.release()) + ", schema "
                    + manifest.schema() + "); this one knows up to schema " + Schema.LATEST
                    + ". Restore it with that release.");
        }
        return manifest;
    }

    private void verify() {
        var expected = checksums();
        var there = new HashSet<String>();
        zip.stream().map(ZipEntry::getName).forEach(entry -> {
            if (!there.add(entry)) {
                throw damaged(file, entry, "it is there twice");
            }
        });
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
        if (schemaOfDocuments() != manifest.schema()) {
            throw damaged(file, BackupEntries.MANIFEST, "it names another schema than the documents have");
        }
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

    private int schemaOfDocuments() {
        try {
            return schema();
        } catch (BsonInvalidOperationException noNumber) {
            throw damaged(file, BackupEntries.documents(Schema.COLLECTION), "it holds no schema");
        }
    }

    private Map<String, String> checksums() {
        var checksums = new HashMap<String, String>();
        var most = MOST_BYTES_OF_A_DESCRIPTION
                + zip.stream()
                        .mapToLong(entry -> HEX_AND_BLANKS + entry.getName().getBytes(StandardCharsets.UTF_8).length)
                        .sum();
        for (var line : text(zip, file, BackupEntries.CHECKSUMS, (int) Math.min(most, Integer.MAX_VALUE))
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
        var text = text(zip, file, entry, MOST_BYTES_OF_A_DESCRIPTION);
        try {
            var metadata = HostileBson.fromJson(text);
            return new CollectionShape(
                    BackupEntries.collectionOf(entry),
                    metadata.getArray("indexes").getValues().stream()
                            .map(index -> index.asDocument())
                            .toList());
        } catch (IllegalArgumentException | BsonInvalidOperationException unreadable) {
            throw damaged(file, entry, "it is not the indexes of a collection");
        }
    }

    @Override
    public void documents(String collection, long skipped, Consumer<byte[]> each) {
        var entry = BackupEntries.documents(collection);
        try (var in = new DataInputStream(open(zip, file, entry))) {
            for (var passed = 0L; ; passed++) {
                var document = HostileBson.next(in);
                if (document.isEmpty()) {
                    return;
                }
                if (passed >= skipped) {
                    each.accept(document.get());
                }
            }
        } catch (HostileBson.Refused refused) {
            throw damaged(file, entry, String.valueOf(refused.getMessage()));
        } catch (IOException damage) {
            throw damaged(file, entry, "it cannot be read");
        }
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
        var type = text(zip, file, BackupEntries.blobType(key), MOST_BYTES_OF_A_TYPE);
        return new Kept(key, entry.getSize(), type);
    }

    /** An entry that is read whole, if it is no longer than it can be. */
    private static String text(ZipFile zip, Path file, String entry, int most) {
        try (var in = open(zip, file, entry)) {
            var bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw damaged(file, entry, "it is longer than " + most + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
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

    /** In one short line of a terminal, whatever it is. */
    private static String printable(String given) {
        var plain = given.replaceAll("\\p{C}", "?");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "..." : plain;
    }

    private static CannotMove damaged(Path file, String entry, String how) {
        return new CannotMove(file + " is damaged at " + printable(entry) + ": " + how + ". Nothing was changed.");
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
