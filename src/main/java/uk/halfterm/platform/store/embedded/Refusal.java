package uk.halfterm.platform.store.embedded;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * What the embedded store does; everything else is refused with MongoDB's error codes, never ignored. The lists hold what it does,
 * not what it does not, so that an option nobody thought of is refused too.
 */
final class Refusal {

    private static final Set<String> COMMON = Set.of(
            "$db", "lsid", "$readPreference", "readConcern", "writeConcern", "comment", "maxTimeMS", "$clusterTime");

    /** The handshake, which everybody is answered. */
    static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");

    private static final Map<String, Set<String>> OPTIONS = Map.ofEntries(
            Map.entry("ping", Set.of()),
            Map.entry("buildInfo", Set.of()),
            Map.entry("endSessions", Set.of()),
            Map.entry("connectionStatus", Set.of()),
            Map.entry("serverStatus", Set.of()),
            Map.entry("dbStats", Set.of("scale")),
            Map.entry("collStats", Set.of("scale")),
            Map.entry("listDatabases", Set.of("nameOnly", "authorizedDatabases")),
            Map.entry("listCollections", Set.of("filter", "nameOnly", "authorizedCollections", "cursor")),
            Map.entry("listIndexes", Set.of("cursor")),
            Map.entry("create", Set.of()),
            Map.entry("createIndexes", Set.of("indexes")),
            Map.entry("drop", Set.of()),
            Map.entry("dropIndexes", Set.of("index")),
            Map.entry("dropDatabase", Set.of()),
            Map.entry(
                    "find",
                    Set.of(
                            "filter",
                            "sort",
                            "projection",
                            "skip",
                            "limit",
                            "batchSize",
                            "singleBatch",
                            "allowDiskUse",
                            "noCursorTimeout")),
            Map.entry("getMore", Set.of("collection", "batchSize")),
            Map.entry("killCursors", Set.of("cursors")),
            Map.entry("count", Set.of("query", "skip", "limit")),
            Map.entry("distinct", Set.of("key", "query")),
            Map.entry("explain", Set.of("verbosity")),
            Map.entry("aggregate", Set.of("pipeline", "cursor", "allowDiskUse")),
            Map.entry("insert", Set.of("documents", "ordered", "bypassDocumentValidation")),
            Map.entry("update", Set.of("updates", "ordered", "bypassDocumentValidation")),
            Map.entry("delete", Set.of("deletes", "ordered")),
            Map.entry(
                    "findAndModify",
                    Set.of(
                            "query",
                            "sort",
                            "remove",
                            "update",
                            "new",
                            "fields",
                            "upsert",
                            "arrayFilters",
                            "bypassDocumentValidation")));

    private static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters");
    private static final Set<String> DELETE = Set.of("q", "limit");
    private static final Set<String> INDEX = Set.of("key", "name", "ns", "unique", "sparse", "v", "background");
    private static final Set<String> READ_CONCERNS = Set.of("local", "available", "majority");

    private Refusal() {}

    static MongoServerError notImplemented(String what) {
        return new MongoServerError(238, "NotImplemented", "The embedded store does not support " + what);
    }

    /** Throws unless the store does the command with all of its options. */
    static void check(String command, Document request) {
        if (GREETINGS.contains(command)) {
            return;
        }
        refuseTransactions(request);
        var options = OPTIONS.get(command);
        if (options == null) {
            throw new MongoServerError(59, "CommandNotFound", "no such command: '" + command + "'");
        }
        var allowed = new HashSet<>(options);
        allowed.addAll(COMMON);
        allowed.add(command);
        checkOptions(command, request, allowed);
        checkConcerns(request);
        switch (command) {
            case "find" -> {
                Dialect.checkFilter(request.get("filter"));
                Dialect.checkProjection(request.get("projection"));
                Dialect.checkSort(request.get("sort"));
            }
            case "count", "distinct" -> Dialect.checkFilter(request.get("query"));
            case "update" ->
                each(request.get("updates"), update -> {
                    checkOptions("update", update, UPDATE);
                    Dialect.checkFilter(update.get("q"));
                    Dialect.checkUpdate(update.get("u"));
                    each(update.get("arrayFilters"), Dialect::checkFilter);
                });
            case "delete" ->
                each(request.get("deletes"), delete -> {
                    checkOptions("delete", delete, DELETE);
                    Dialect.checkFilter(delete.get("q"));
                });
            case "findAndModify" -> {
                Dialect.checkFilter(request.get("query"));
                Dialect.checkUpdate(request.get("update"));
                Dialect.checkProjection(request.get("fields"));
                Dialect.checkSort(request.get("sort"));
                each(request.get("arrayFilters"), Dialect::checkFilter);
            }
            case "createIndexes" -> each(request.get("indexes"), Refusal::checkIndex);
            case "aggregate" -> each(request.get("pipeline"), Dialect::checkStage);
            case "listCollections" -> checkCollectionFilter(request);
            default -> {}
        }
    }

    private static void refuseTransactions(Document request) {
        if (request.containsKey("startTransaction")
                || request.containsKey("autocommit")
                || request.containsKey("txnNumber")) {
            throw new MongoServerError(
                    20, "IllegalOperation", "Transaction numbers are only allowed on a replica set member or mongos");
        }
    }

    private static void checkOptions(String command, Document request, Set<String> allowed) {
        for (var option : request.keySet()) {
            if (!allowed.contains(option)) {
                throw notImplemented("the option '" + option + "' of " + command);
            }
        }
    }

    private static void checkConcerns(Document request) {
        if (request.get("readConcern") instanceof Document concern
                && !concern.isEmpty()
                && !(concern.size() == 1 && READ_CONCERNS.contains(String.valueOf(concern.get("level"))))) {
            throw notImplemented("this read concern");
        }
        if (request.get("writeConcern") instanceof Document concern
                && concern.get("w") instanceof Number nodes
                && nodes.intValue() > 1) {
            throw new MongoServerError(100, "UnsatisfiableWriteConcern", "Not enough data-bearing nodes");
        }
    }

    private static void checkIndex(Document index) {
        checkOptions("createIndexes", index, INDEX);
        if (!(index.get("key") instanceof Document key) || key.isEmpty()) {
            throw new MongoServerError(67, "CannotCreateIndex", "Index keys cannot be empty");
        }
        key.forEach((field, direction) -> {
            if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1.0 || field.contains("$")) {
                throw notImplemented("an index of the kind " + field + ": " + direction);
            }
        });
    }

    private static void checkCollectionFilter(Document request) {
        if (request.get("filter") instanceof Document filter
                && !filter.isEmpty()
                && !(filter.size() == 1 && filter.get("name") instanceof String)) {
            throw notImplemented("listing collections by anything but their name");
        }
    }

    private static void each(@Nullable Object list, Consumer<Document> check) {
        if (list instanceof Collection<?> elements) {
            elements.forEach(element -> {
                if (element instanceof Document document) {
                    check.accept(document);
                }
            });
        }
    }
}
