package uk.halfterm.platform.store.moving;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.blob.BlobStore;

/** The names of a backup's entries. Those of the collections are where MongoDB's own tools look for them. */
final class BackupEntries {

    static final String README = "README.txt";
    static final String MANIFEST = "manifest.json";
    static final String CHECKSUMS = "SHA256SUMS";

    private static final String COLLECTIONS = "halfterm/";
    private static final String BLOBS = "blobs/";
    private static final String METADATA = ".metadata.json";

    private BackupEntries() {}

    static String documents(String collection) {
        return COLLECTIONS + URLEncoder.encode(collection, StandardCharsets.UTF_8) + ".bson";
    }

    static String metadata(String collection) {
        return COLLECTIONS + URLEncoder.encode(collection, StandardCharsets.UTF_8) + METADATA;
    }

    static String blob(BlobKey key) {
        return BLOBS + key.value().substring(0, 2) + "/" + key.value().substring(2);
    }

    static String blobType(BlobKey key) {
        return blob(key) + BlobStore.TYPE;
    }

    static boolean isMetadata(String entry) {
        return entry.startsWith(COLLECTIONS) && entry.endsWith(METADATA);
    }

    static String collectionOf(String metadata) {
        return URLDecoder.decode(
                metadata.substring(COLLECTIONS.length(), metadata.length() - METADATA.length()),
                StandardCharsets.UTF_8);
    }

    static boolean isBlob(String entry) {
        return entry.startsWith(BLOBS) && !entry.endsWith(BlobStore.TYPE);
    }

    static String keyOf(String blob) {
        return blob.substring(BLOBS.length()).replace("/", "");
    }
}
