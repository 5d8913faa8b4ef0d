package uk.halfterm.platform.store.moving;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import uk.halfterm.platform.seal.Sealed;
import uk.halfterm.platform.seal.SealedField;

/** How many values each key has sealed, by the key's id and by collection. */
final class SealedCount {

    private final SortedMap<String, SortedMap<String, Long>> byKey = new TreeMap<>();

    static SealedCount of(Snapshot snapshot) {
        var count = new SealedCount();
        for (var field : SealedField.values()) {
            snapshot.documents(field.collection(), document -> count.add(field, document));
        }
        return count;
    }

    /** Takes in a document of a collection that is read for another reason. */
    void add(String collection, byte[] document) {
        for (var field : SealedField.values()) {
            if (field.collection().equals(collection)) {
                add(field, new RawBsonDocument(document));
            }
        }
    }

    private void add(SealedField field, BsonDocument document) {
        if (document.isString(field.field())) {
            Sealed.of(document.getString(field.field()).getValue())
                    .keyId()
                    .ifPresent(key ->
                            byKey.computeIfAbsent(key, _ -> new TreeMap<>()).merge(field.collection(), 1L, Long::sum));
        }
    }

    /** The number of values by the id of their key. */
    Map<String, Long> byKey() {
        return byKey.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        key -> key.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()));
    }

    /** What none of these keys opens, one sentence a key. */
    List<String> unreadableWith(Collection<String> keys) {
        return byKey.entrySet().stream()
                .filter(key -> !keys.contains(key.getKey()))
                .map(key -> values(key.getValue()) + " sealed with the key " + key.getKey())
                .toList();
    }

    private static String values(Map<String, Long> byCollection) {
        return byCollection.entrySet().stream()
                .map(collection -> collection.getValue() + (collection.getValue() == 1 ? " value" : " values") + " in "
                        + collection.getKey())
                .collect(Collectors.joining(", "));
    }
}
