package uk.halfterm.platform.store.moving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import uk.halfterm.platform.blob.BlobKey;

/** Two sources read whole and laid side by side: documents and indexes by collection, and files. */
record Comparison(List<Line> lines, boolean sameFiles, int files) {

    /** One collection on both sides; absent where a side does not have it. */
    record Line(
            String collection,
            @Nullable Fingerprint here,
            @Nullable Fingerprint there,
            boolean sameIndexes) {

        boolean same() {
            return here != null && here.equals(there) && sameIndexes;
        }
    }

    static Comparison of(Source one, Source other) {
        return of(one, one.fingerprints(), other);
    }

    /** Of a source whose fingerprints are known and one that is read. */
    static Comparison of(Source one, Map<String, Fingerprint> known, Source other) {
        var read = other.fingerprints();
        var shapes = shapes(one);
        var otherShapes = shapes(other);
        var names = new TreeSet<>(known.keySet());
        names.addAll(read.keySet());
        var lines = new ArrayList<Line>();
        for (var name : names) {
            var shape = shapes.get(name);
            lines.add(new Line(
                    name, known.get(name), read.get(name), shape != null && shape.equals(otherShapes.get(name))));
        }
        var keys = one.blobs();
        return new Comparison(List.copyOf(lines), keys.equals(other.blobs()) && wholeIn(other, keys), keys.size());
    }

    private static Map<String, CollectionShape> shapes(Source source) {
        var shapes = new LinkedHashMap<String, CollectionShape>();
        source.collections().forEach(shape -> shapes.put(shape.name(), shape));
        return shapes;
    }

    private static boolean wholeIn(Source source, List<BlobKey> keys) {
        return keys.stream().allMatch(key -> key.value().equals(BlobHash.of(source.blob(key))));
    }

    boolean same() {
        return sameFiles && lines.stream().allMatch(Line::same);
    }

    void requireSame(String what) {
        if (!same()) {
            throw new CannotMove(what + " differs in "
                    + lines.stream()
                            .filter(line -> !line.same())
                            .map(Line::collection)
                            .collect(Collectors.joining(", "))
                    + (sameFiles ? "" : " (files)") + ". Nothing was changed.");
        }
    }

    /** What a person reads: one line a collection. */
    String table() {
        var text = new StringBuilder("%-28s %10s  %-12s%n".formatted("collection", "documents", "sha-256"));
        for (var line : lines) {
            text.append("%-28s %10s  %-12s  %s%n"
                    .formatted(
                            line.collection(),
                            line.here() == null ? "-" : line.here().documents(),
                            line.here() == null ? "-" : line.here().shortHash(),
                            verdict(line)));
        }
        return text.append("%-28s %10d                %s%n".formatted("files", files, sameFiles ? "same" : "DIFFERENT"))
                .toString();
    }

    private static String verdict(Line line) {
        if (line.same()) {
            return "same";
        }
        if (line.here() != null && line.here().equals(line.there())) {
            return "DIFFERENT INDEXES";
        }
        return line.there() == null
                ? "MISSING"
                : "DIFFERENT: " + line.there().documents() + " " + line.there().shortHash();
    }
}
