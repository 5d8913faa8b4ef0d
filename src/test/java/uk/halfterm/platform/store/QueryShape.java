package uk.halfterm.platform.store;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * One question to the store without its values: which collection, by which fields and operators, in which order.
 *
 * @param limited whether it ends at a number of documents
 * @param lists whether the answer may be several documents
 */
record QueryShape(String collection, String command, String filter, String order, boolean limited, boolean lists) {

    private static final String EVERYTHING = "everything";

    /** A list of updates or deletes as one command each, everything else as it is. */
    static List<BsonDocument> singles(BsonDocument command) {
        var name = command.getFirstKey();
        var list = name.equals("update") ? "updates" : "deletes";
        if (!name.equals("update") && !name.equals("delete")) {
            return List.of(command);
        }
        return command.getArray(list).stream()
                .map(single -> new BsonDocument(name, command.get(name)).append(list, new BsonArray(List.of(single))))
                .toList();
    }

    static QueryShape of(BsonDocument command) {
        var name = command.getFirstKey();
        var collection = command.getString(name).getValue();
        return switch (name) {
            case "find" ->
                new QueryShape(
                        collection,
                        name,
                        filter(document(command, "filter")),
                        order(document(command, "sort")),
                        limit(command) > 0,
                        limit(command) != 1);
            case "findAndModify" ->
                new QueryShape(
                        collection,
                        name,
                        filter(document(command, "query")),
                        order(document(command, "sort")),
                        true,
                        false);
            case "update" -> new QueryShape(collection, name, filter(first(command, "updates")), "", false, false);
            case "delete" -> new QueryShape(collection, name, filter(first(command, "deletes")), "", false, false);
            case "aggregate" -> ofAggregate(collection, command);
            default -> new QueryShape(collection, name, filter(document(command, "query")), "", false, false);
        };
    }

    private static QueryShape ofAggregate(String collection, BsonDocument command) {
        var stages =
                command.getArray("pipeline").stream().map(BsonValue::asDocument).toList();
        var text = stages.stream()
                .map(stage -> stage.containsKey("$match")
                        ? filter(stage.getDocument("$match"))
                        : stage.getFirstKey().substring(1))
                .collect(Collectors.joining(", then "));
        var sort = stages.stream()
                .filter(stage -> stage.containsKey("$sort"))
                .map(stage -> order(stage.getDocument("$sort")))
                .reduce("", (_, last) -> last);
        var one = stages.stream()
                .anyMatch(stage -> stage.containsKey("$count")
                        || (stage.containsKey("$group")
                                && !isExpression(stage.getDocument("$group").get("_id"))));
        return new QueryShape(collection, "aggregate", text, sort, false, !one);
    }

    private static long limit(BsonDocument find) {
        return find.isNumber("limit") ? Math.abs(find.getNumber("limit").longValue()) : 0;
    }

    private static boolean isExpression(BsonValue id) {
        return id.isDocument() || (id.isString() && id.asString().getValue().startsWith("$"));
    }

    boolean asksForAny() {
        return filter.equals(EVERYTHING);
    }

    /** Whether the fields are all asked to have one value. */
    boolean fixes(Iterable<String> fields) {
        var parts = List.of(filter.split(", ", -1));
        for (var field : fields) {
            if (!parts.contains(field + " =")) {
                return false;
            }
        }
        return true;
    }

    private static BsonDocument first(BsonDocument command, String list) {
        return command.getArray(list).getFirst().asDocument().getDocument("q");
    }

    private static BsonDocument document(BsonDocument command, String name) {
        return command.isDocument(name) ? command.getDocument(name) : new BsonDocument();
    }

    private static String filter(BsonDocument filter) {
        var parts = new TreeMap<String, String>();
        filter.forEach((field, value) -> parts.put(field, field + " " + condition(value)));
        return parts.isEmpty() ? EVERYTHING : String.join(", ", parts.values());
    }

    private static String condition(BsonValue value) {
        if (value.isArray()) {
            return value.asArray().stream()
                    .map(part -> "(" + (part.isDocument() ? filter(part.asDocument()) : "=") + ")")
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
        if (!value.isDocument()
                || value.asDocument().isEmpty()
                || !value.asDocument().getFirstKey().startsWith("$")) {
            return value.isNull() ? "= null" : "=";
        }
        return value.asDocument().entrySet().stream()
                .map(operator -> operator.getKey().substring(1)
                        + (operator.getValue().isDocument() ? " (" + operand(operator.getValue()) + ")" : ""))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** What one element must be, or what is denied. */
    private static String operand(BsonValue value) {
        return value.asDocument().keySet().stream().anyMatch(key -> key.startsWith("$"))
                ? condition(value)
                : filter(value.asDocument());
    }

    private static String order(BsonDocument sort) {
        return sort.entrySet().stream()
                .map(field -> field.getKey() + (field.getValue().asNumber().intValue() < 0 ? " descending" : ""))
                .collect(Collectors.joining(", "));
    }

    /** The name by which the page of queries knows it. */
    @Override
    public String toString() {
        return "| " + collection + " | " + command + " | " + filter + " | " + (order.isEmpty() ? "-" : order) + " |";
    }
}
