package uk.halfterm.platform.store.moving;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;

/** A collection's name and its indexes but the id's, by name, in the words that both stores use for the same index. */
record CollectionShape(String name, List<BsonDocument> indexes) {

    private static final Set<String> PLAIN = Set.of("key", "name", "unique", "sparse");
    private static final Set<String> NOT_THE_INDEX_ITSELF = Set.of("ns", "v", "background");

    CollectionShape {
        indexes = indexes.stream()
                .filter(index -> !"_id_".equals(index.getString("name").getValue()))
                .map(CollectionShape::plain)
                .sorted((one, other) -> one.getString("name").compareTo(other.getString("name")))
                .toList();
    }

    /** Whether all indexes are plain ascending or descending ones, unique or sparse at most. */
    boolean isKeptByEmbedded() {
        return indexes.stream()
                .allMatch(index -> PLAIN.containsAll(index.keySet())
                        && index.getDocument("key").values().stream().allMatch(BsonValue::isInt32));
    }

    private static BsonDocument plain(BsonDocument index) {
        var plain = new BsonDocument();
        index.forEach((option, value) -> {
            if (!NOT_THE_INDEX_ITSELF.contains(option) && !BsonBoolean.FALSE.equals(value)) {
                plain.append(option, option.equals("key") ? directions(value.asDocument()) : value);
            }
        });
        return plain;
    }

    private static BsonDocument directions(BsonDocument key) {
        var directions = new BsonDocument();
        for (Map.Entry<String, BsonValue> field : key.entrySet()) {
            var value = field.getValue();
            directions.append(
                    field.getKey(),
                    value.isNumber() ? new BsonInt32(value.asNumber().intValue()) : value);
        }
        return directions;
    }
}
