package uk.halfterm.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Notes every command, option, operator and stage that Halfterm may not use. All on the list are in MongoDB 8's manual (commands of its
 * stable API, reference/operator) and done right by the embedded store, so that the same code runs on both. Add to it only with both
 * checked.
 */
final class CommandAllowList implements CommandListener {

    /** Listens to every client that a Spring test makes. */
    static final CommandAllowList EVERYWHERE = new CommandAllowList();

    static final Set<String> COMMON = Set.of(
            "$db",
            "lsid",
            "$readPreference",
            "readConcern",
            "writeConcern",
            "txnNumber",
            "$clusterTime",
            "maxTimeMS",
            "apiVersion");

    static final Map<String, Set<String>> COMMANDS = Map.ofEntries(
            Map.entry("hello", Set.of("topologyVersion", "maxAwaitTimeMS", "client", "compression", "helloOk")),
            Map.entry("ping", Set.of()),
            Map.entry("endSessions", Set.of()),
            Map.entry("listDatabases", Set.of("nameOnly")),
            Map.entry("listCollections", Set.of("cursor", "nameOnly", "filter", "authorizedCollections")),
            Map.entry("listIndexes", Set.of("cursor")),
            Map.entry("create", Set.of()),
            Map.entry("createIndexes", Set.of("indexes")),
            Map.entry("drop", Set.of()),
            Map.entry("dropDatabase", Set.of()),
            Map.entry("find", Set.of("filter", "sort", "projection", "skip", "limit", "batchSize", "singleBatch")),
            Map.entry("getMore", Set.of("collection", "batchSize")),
            Map.entry("killCursors", Set.of("cursors")),
            Map.entry("count", Set.of("query")),
            Map.entry("distinct", Set.of("key", "query")),
            Map.entry("aggregate", Set.of("pipeline", "cursor")),
            Map.entry("explain", Set.of("verbosity")),
            Map.entry("dropIndexes", Set.of("index")),
            Map.entry("insert", Set.of("documents", "ordered")),
            Map.entry("update", Set.of("updates", "ordered")),
            Map.entry("delete", Set.of("deletes", "ordered")),
            Map.entry(
                    "findAndModify",
                    Set.of("query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters")));

    static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters");
    static final Set<String> DELETE = Set.of("q", "limit");
    static final Set<String> INDEX = Set.of("key", "name", "unique", "sparse");

    static final Set<String> QUERY_OPERATORS = Set.of(
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$and",
            "$or",
            "$nor",
            "$not",
            "$exists",
            "$elemMatch",
            "$size",
            "$all",
            "$regex",
            "$options");
    static final Set<String> UPDATE_OPERATORS =
            Set.of("$set", "$unset", "$setOnInsert", "$inc", "$min", "$max", "$push", "$pull", "$addToSet");
    static final Set<String> PUSH_MODIFIERS = Set.of("$each", "$position", "$slice");
    static final Set<String> PROJECTION_OPERATORS = Set.of("$elemMatch");
    static final Set<String> STAGES =
            Set.of("$match", "$sort", "$limit", "$skip", "$project", "$unwind", "$group", "$count");
    static final Set<String> EXPRESSIONS =
            Set.of("$sum", "$avg", "$min", "$max", "$first", "$last", "$push", "$addToSet", "$size", "$ifNull");

    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        // The listener of the driver may not throw: what it throws is logged and forgotten.
        violations.addAll(violationsOf(event.getCommand()));
    }

    /** What was noted since the last call. */
    List<String> takeViolations() {
        var taken = new ArrayList<String>();
        for (var next = violations.poll(); next != null; next = violations.poll()) {
            taken.add(next);
        }
        return taken;
    }

    static List<String> violationsOf(BsonDocument command) {
        var found = new ArrayList<String>();
        var name = command.getFirstKey();
        if (name.toLowerCase(Locale.ROOT).equals("ismaster")) {
            return found; // the driver's greeting to a server it does not know yet
        }
        var options = COMMANDS.get(name);
        if (options == null) {
            found.add("command " + name);
            return found;
        }
        command.keySet().stream()
                .filter(key -> !key.equals(name) && !COMMON.contains(key) && !options.contains(key))
                .forEach(key -> found.add("option " + key + " of " + name));
        operators(name, command.get("filter"), QUERY_OPERATORS, found);
        operators(name, command.get("query"), QUERY_OPERATORS, found);
        operators(name, command.get("projection"), PROJECTION_OPERATORS, found);
        operators(name, command.get("fields"), PROJECTION_OPERATORS, found);
        operators(name, command.get("arrayFilters"), QUERY_OPERATORS, found);
        if (name.equals("findAndModify")) {
            update(name, command.get("update"), found);
        }
        each(command.get("updates"), update -> {
            keys("update", update, UPDATE, found);
            operators("update", update.get("q"), QUERY_OPERATORS, found);
            operators("update", update.get("arrayFilters"), QUERY_OPERATORS, found);
            update("update", update.get("u"), found);
        });
        each(command.get("deletes"), delete -> {
            keys("delete", delete, DELETE, found);
            operators("delete", delete.get("q"), QUERY_OPERATORS, found);
        });
        each(command.get("indexes"), index -> keys("createIndexes", index, INDEX, found));
        each(command.get("pipeline"), stage -> stage(stage, found));
        return found;
    }

    private static void stage(BsonDocument stage, List<String> found) {
        keys("aggregate", stage, STAGES, found);
        stage.forEach((name, details) ->
                operators(name, details, name.equals("$match") ? QUERY_OPERATORS : EXPRESSIONS, found));
    }

    /** An update by operators; a whole new document may hold anything. */
    private static void update(String command, BsonValue update, List<String> found) {
        if (update == null) {
            return;
        }
        if (!update.isDocument()) {
            found.add("an update by a pipeline in " + command);
            return;
        }
        update.asDocument().forEach((operator, change) -> {
            if (operator.startsWith("$") && !UPDATE_OPERATORS.contains(operator)) {
                found.add("operator " + operator + " of " + command);
            } else if (operator.equals("$pull")) {
                operators(command, change, QUERY_OPERATORS, found);
            } else if (operator.equals("$push") || operator.equals("$addToSet")) {
                change.asDocument().values().stream()
                        .filter(BsonValue::isDocument)
                        .forEach(pushed -> pushed.asDocument().keySet().stream()
                                .filter(key -> key.startsWith("$") && !PUSH_MODIFIERS.contains(key))
                                .forEach(key -> found.add("modifier " + key + " of " + operator)));
            }
        });
    }

    private static void keys(String command, BsonDocument document, Set<String> allowed, List<String> found) {
        document.keySet().stream()
                .filter(key -> !allowed.contains(key))
                .forEach(key -> found.add(key + " of " + command));
    }

    private static void operators(String command, BsonValue value, Set<String> allowed, List<String> found) {
        if (value == null) {
            return;
        }
        if (value.isArray()) {
            value.asArray().forEach(element -> operators(command, element, allowed, found));
        } else if (value.isDocument()) {
            value.asDocument().forEach((key, inner) -> {
                if (key.startsWith("$") && !allowed.contains(key)) {
                    found.add("operator " + key + " of " + command);
                }
                operators(command, inner, allowed, found);
            });
        }
    }

    private static void each(BsonValue list, Consumer<BsonDocument> check) {
        if (list != null) {
            list.asArray().stream()
                    .filter(BsonValue::isDocument)
                    .map(BsonValue::asDocument)
                    .forEach(check);
        }
    }
}
