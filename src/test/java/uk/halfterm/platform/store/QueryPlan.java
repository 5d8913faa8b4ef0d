package uk.halfterm.platform.store;

import org.bson.Document;

/**
 * How the store finds the documents of one query.
 *
 * @param index the name of the index; "scan" for none, "nothing" where the collection is not there yet
 * @param all whether nothing but the end of the collection bounds what is read
 * @param unique whether no two documents are equal in all fields of the index
 */
record QueryPlan(String index, Document keys, boolean all, boolean unique) {

    static final String SCAN = "scan";
    static final String NOTHING = "nothing";

    boolean isThere() {
        return !index.equals(NOTHING);
    }

    static QueryPlan of(Document stage) {
        return switch (stage.getString("stage")) {
            case "IDHACK" -> new QueryPlan("_id_", new Document("_id", 1), false, true);
            case "IXSCAN", "COUNT_SCAN" ->
                new QueryPlan(
                        stage.getString("indexName"),
                        stage.get("keyPattern", new Document()),
                        stage.containsKey("indexBounds"),
                        stage.getBoolean("isUnique"));
            case "COLLSCAN" -> new QueryPlan(SCAN, new Document(), true, false);
            case "EOF" -> new QueryPlan(NOTHING, new Document(), false, false);
            case "RECORD_STORE_FAST_COUNT" -> new QueryPlan("none needed", new Document(), false, false);
            default -> of(stage.get("inputStage", Document.class));
        };
    }
}
