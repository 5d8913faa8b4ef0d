package uk.halfterm.platform.store.embedded;

import java.util.List;
import java.util.stream.IntStream;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;

/** An index that the collection may ask for the candidates of a filter. */
interface Searchable {

    OrderedKeys ordered();

    /** Takes in a document that the file already holds, without asking again whether it may. */
    void restore(Document document, Object position);

    /** Where a document stands in its collection: its id. */
    static Object positionOf(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    static boolean sameKeys(List<IndexKey> one, List<IndexKey> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size())
                        .allMatch(i -> one.get(i).getKey().equals(other.get(i).getKey())
                                && one.get(i).isAscending() == other.get(i).isAscending());
    }
}
