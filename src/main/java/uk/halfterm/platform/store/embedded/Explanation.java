package uk.halfterm.platform.store.embedded;

import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * What {@code explain} answers for a command, in MongoDB's shape as far as a reader needs it to tell an index from a scan and a sort by
 * an index from one in memory. Nothing is written, whatever the command.
 */
record Explanation(Document query, @Nullable Document sort, int skip, int limit, boolean counts) {

    private static final Set<String> WITHOUT_FIGURES = Set.of("queryPlanner");

    /** The part of a command that finds documents. */
    static Explanation of(String database, Document command) {
        var name = command.keySet().iterator().next();
        return switch (name) {
            case "find" ->
                new Explanation(
                        document(command.get("filter")),
                        sort(command),
                        number(command.get("skip")),
                        number(command.get("limit")),
                        false);
            case "count" -> {
                var skip = number(command.get("skip"));
                var limit = number(command.get("limit"));
                yield new Explanation(document(command.get("query")), null, skip, limit, skip == 0 && limit == 0);
            }
            case "distinct" -> new Explanation(document(command.get("query")), null, 0, 0, false);
            case "findAndModify" -> new Explanation(document(command.get("query")), sort(command), 0, 1, false);
            case "update" -> new Explanation(firstOf(command.get("updates")), null, 0, 0, false);
            case "delete" -> new Explanation(firstOf(command.get("deletes")), null, 0, 0, false);
            case "aggregate" -> ofAggregate(database, command);
            default ->
                throw new MongoServerError(59, "CommandNotFound", "Explain failed due to unknown command: " + name);
        };
    }

    private static Explanation ofAggregate(String database, Document command) {
        var counted = LeadingStages.countedBy(command);
        if (counted != null) {
            return new Explanation(counted, null, 0, 0, true);
        }
        var leading = LeadingStages.of(database, command);
        return leading == null
                ? new Explanation(new Document(), null, 0, 0, false)
                : new Explanation(leading.filter(), leading.sort(), 0, leading.enough(), false);
    }

    Document reply(String namespace, @Nullable IndexedCollection collection, Document command, Object verbosity) {
        var plan = collection == null ? new Document("stage", "EOF") : winning(collection);
        var reply = new Document("explainVersion", "1")
                .append(
                        "queryPlanner",
                        new Document("namespace", namespace)
                                .append("parsedQuery", query)
                                .append("winningPlan", plan)
                                .append("rejectedPlans", List.of()))
                .append("command", command);
        if (collection != null && !WITHOUT_FIGURES.contains(String.valueOf(verbosity))) {
            var examined = collection.examine(this);
            reply.append(
                    "executionStats",
                    new Document("executionSuccess", true)
                            .append("nReturned", examined.returned())
                            .append("totalKeysExamined", examined.keys())
                            .append("totalDocsExamined", examined.documents()));
        }
        Utils.markOkay(reply);
        return reply;
    }

    private Document winning(IndexedCollection collection) {
        if (counts && query.isEmpty()) {
            return new Document("stage", "RECORD_STORE_FAST_COUNT");
        }
        var count = counts ? collection.planOfCount(query) : null;
        if (count != null) {
            return new Document("stage", "COUNT").append("inputStage", scan("COUNT_SCAN", count));
        }
        var plan = collection.plan(query, sort, skip, limit);
        if (plan == null) {
            return sorted(false, new Document("stage", "COLLSCAN").append("direction", "forward"));
        }
        if (query.size() == 1 && query.containsKey("_id") && plan.isOneKey()) {
            return new Document("stage", "IDHACK")
                    .append("indexName", plan.index().getName());
        }
        return sorted(plan.inOrder(), new Document("stage", "FETCH").append("inputStage", scan("IXSCAN", plan)));
    }

    private Document sorted(boolean inOrder, Document input) {
        return sort == null || sort.isEmpty() || sort.containsKey("$natural") || inOrder
                ? input
                : new Document("stage", "SORT").append("sortPattern", sort).append("inputStage", input);
    }

    private static Document scan(String stage, Plan plan) {
        var index = plan.index();
        var pattern = new Document();
        var unbounded = new Document();
        for (var key : index.getKeys()) {
            pattern.append(key.getKey(), key.isAscending() ? 1 : -1);
            unbounded.append(key.getKey(), List.of("[MinKey, MaxKey]"));
        }
        var scan = new Document("stage", stage)
                .append("keyPattern", pattern)
                .append("indexName", index.getName())
                .append("isMultiKey", index.ordered().isMultikey())
                .append("isUnique", index.isUnique())
                .append("direction", plan.backward() ? "backward" : "forward");
        // Only told where nothing bounds the walk: a test can see that all is read.
        return plan.isUnbounded() ? scan.append("indexBounds", unbounded) : scan;
    }

    private static Document firstOf(@Nullable Object changes) {
        return changes instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Document first
                ? document(first.get("q"))
                : new Document();
    }

    private static @Nullable Document sort(Document command) {
        return command.get("sort") instanceof Document sort ? sort : null;
    }

    private static Document document(@Nullable Object value) {
        return value instanceof Document document ? document : new Document();
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }
}
