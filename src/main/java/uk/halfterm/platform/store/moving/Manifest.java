package uk.halfterm.platform.store.moving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bson.Document;
import org.bson.json.JsonWriterSettings;

/** The first thing to read in a backup: what it is of, when it was taken, and how much it holds. */
record Manifest(
        int format,
        String release,
        int schema,
        Instant taken,
        Map<String, Fingerprint> collections,
        long files,
        long fileBytes,
        Map<String, Long> sealed) {

    /** The format that this release writes; it reads this one only. */
    static final int FORMAT = 1;

    private static final String PRODUCT = "Halfterm";

    Manifest {
        collections = Map.copyOf(collections);
        sealed = Map.copyOf(sealed);
    }

    long documents() {
        return collections.values().stream().mapToLong(Fingerprint::documents).sum();
    }

    String toJson() {
        List<Document> listed = new ArrayList<>();
        new TreeMap<>(collections)
                .forEach((name, fingerprint) -> listed.add(new Document("name", name)
                        .append("documents", fingerprint.documents())
                        .append("hash", fingerprint.hash())));
        var manifest = new Document("backupOf", PRODUCT)
                .append("format", format)
                .append("release", release)
                .append("schema", schema)
                .append("taken", taken.toString())
                .append("collections", listed)
                .append("files", new Document("count", files).append("bytes", fileBytes));
        if (!sealed.isEmpty()) {
            // Which keys open how many values; none of them is in the backup.
            List<Document> keys = new ArrayList<>();
            new TreeMap<>(sealed).forEach((key, values) -> keys.add(new Document("key", key).append("values", values)));
            manifest.append("sealed", keys);
        }
        return manifest.toJson(JsonWriterSettings.builder()
                .indent(true)
                .int64Converter((number, writer) -> writer.writeNumber(Long.toString(number)))
                .build());
    }

    /** The manifest in this text; what is none is refused with {@link IllegalArgumentException}. */
    static Manifest parse(String json) {
        try {
            var document = Document.parse(HostileBson.flatEnough(json));
            if (!PRODUCT.equals(document.get("backupOf"))) {
                throw new IllegalArgumentException("Not a backup of Halfterm");
            }
            var collections = new TreeMap<String, Fingerprint>();
            for (var collection : document.getList("collections", Document.class)) {
                collections.put(
                        collection.getString("name"),
                        new Fingerprint(number(collection, "documents"), collection.getString("hash")));
            }
            var files = document.get("files", Document.class);
            var sealed = new TreeMap<String, Long>();
            for (var key : document.getList("sealed", Document.class, List.of())) {
                sealed.put(key.getString("key"), number(key, "values"));
            }
            return new Manifest(
                    document.getInteger("format"),
                    document.getString("release"),
                    document.getInteger("schema"),
                    Instant.parse(document.getString("taken")),
                    collections,
                    number(files, "count"),
                    number(files, "bytes"),
                    sealed);
        } catch (RuntimeException unreadable) {
            // Whatever somebody has written there.
            throw new IllegalArgumentException("The manifest cannot be read", unreadable);
        }
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
