package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Says what a filter asks in words that the library understands as MongoDB does. Conditions on one field are taken apart, because two
 * elements of a list may meet them ({@code {a: {$gt: 1, $lt: 5}}} becomes {@code {$and: [{a: {$gt: 1}}, {a: {$lt: 5}}]}}); what is
 * denied becomes a {@code $nor}, because it must hold of no element; {@code $all} becomes one condition a value.
 */
final class Conditions {

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");

    private Conditions() {}

    /** In every filter of the command. */
    static void takeApart(String command, Document request) {
        switch (command) {
            case "find" -> takeApart(request, "filter");
            case "count", "distinct", "findAndModify" -> takeApart(request, "query");
            case "update" -> each(request.get("updates"), "q");
            case "delete" -> each(request.get("deletes"), "q");
            case "aggregate" -> each(request.get("pipeline"), "$match");
            case "explain" -> {
                if (request.get("explain") instanceof Document asked && !asked.isEmpty()) {
                    takeApart(asked.keySet().iterator().next(), asked);
                }
            }
            default -> {}
        }
    }

    private static void each(@Nullable Object list, String filter) {
        if (list instanceof Collection<?> elements) {
            elements.forEach(element -> {
                if (element instanceof Document document) {
                    takeApart(document, filter);
                }
            });
        }
    }

    private static void takeApart(Document holder, String filter) {
        if (holder.get(filter) instanceof Document document) {
            holder.put(filter, apart(document));
        }
    }

    static Document apart(Document filter) {
        var kept = new Document();
        var clauses = new ArrayList<Object>();
        filter.forEach((field, value) -> {
            if (LOGICAL.contains(field) && value instanceof Collection<?> parts) {
                kept.put(field, parts.stream().map(Conditions::apart).collect(Collectors.toCollection(ArrayList::new)));
            } else if (value instanceof Document operators && isOperators(operators)) {
                operators.forEach((operator, operand) -> clause(field, operator, operand, operators, clauses));
            } else {
                // Plainly asked for, a document in a list is found by some of its fields; by $eq it must be the same.
                kept.put(field, value instanceof Document whole ? new Document("$eq", whole) : value);
            }
        });
        if (clauses.size() == 1 && kept.isEmpty()) {
            return (Document) clauses.getFirst();
        }
        if (!clauses.isEmpty()) {
            if (kept.get("$and") instanceof Collection<?> already) {
                clauses.addAll(already);
            }
            kept.put("$and", clauses);
        }
        return kept;
    }

    private static @Nullable Object apart(@Nullable Object part) {
        return part instanceof Document filter ? apart(filter) : part;
    }

    private static boolean isOperators(Document value) {
        return !value.isEmpty() && value.keySet().stream().allMatch(key -> key.startsWith("$"));
    }

    private static void clause(
            String field, String operator, @Nullable Object operand, Document all, List<Object> clauses) {
        switch (operator) {
            case "$options" -> {} // goes with $regex
            case "$regex" -> {
                var regex = new Document(operator, operand);
                regex.putIfNotNull("$options", all.get("$options"));
                clauses.add(new Document(field, regex));
            }
            case "$ne" -> clauses.add(none(field, new Document("$eq", operand)));
            case "$nin" -> clauses.add(none(field, new Document("$in", operand)));
            case "$not" -> clauses.add(none(field, operand));
            case "$exists" -> {
                var there = new Document("$exists", true);
                clauses.add(Utils.isTrue(operand) ? new Document(field, there) : none(field, there));
            }
            case "$all" -> {
                if (operand instanceof Collection<?> values && !values.isEmpty()) {
                    values.forEach(value -> clauses.add(new Document(field, value)));
                } else {
                    clauses.add(new Document(field, new Document("$in", List.of())));
                }
            }
            default -> clauses.add(new Document(field, new Document(operator, operand)));
        }
    }

    private static Document none(String field, @Nullable Object condition) {
        return new Document("$nor", List.of(apart(new Document(field, condition))));
    }
}
