package uk.halfterm.platform.store.embedded;

import java.util.Collection;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The operators, stages and expressions that the store does as MongoDB does them. Everything else, also what the library does in its
 * own way, is refused with the code that MongoDB has for an operator it does not know.
 */
final class Dialect {

    private static final Set<String> QUERY = Set.of(
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
            "$type",
            "$elemMatch",
            "$size",
            "$all",
            "$regex",
            "$options",
            "$comment");
    private static final Set<String> UPDATE =
            Set.of("$set", "$unset", "$setOnInsert", "$inc", "$min", "$max", "$push", "$pull", "$addToSet", "$rename");
    private static final Set<String> PUSH = Set.of("$each", "$position", "$slice");
    private static final Set<String> STAGES =
            Set.of("$match", "$sort", "$limit", "$skip", "$project", "$unwind", "$group", "$count", "$sample");
    private static final Set<String> WRITES_OR_WATCHES = Set.of("$out", "$merge", "$changeStream");
    private static final Set<String> EXPRESSIONS =
            Set.of("$sum", "$avg", "$min", "$max", "$first", "$last", "$push", "$addToSet", "$size", "$ifNull");

    private Dialect() {}

    static void checkFilter(@Nullable Object filter) {
        if (filter != null && !(filter instanceof Document)) {
            throw new MongoServerError(14, "TypeMismatch", "A filter must be an object");
        }
        checkOperators(filter, QUERY, 2, "BadValue", "unknown operator: %s");
    }

    static void checkUpdate(@Nullable Object update) {
        if (update instanceof Collection<?>) {
            throw Refusal.notImplemented("an update by a pipeline");
        }
        if (update instanceof Document change) {
            change.forEach((operator, fields) -> {
                if (operator.startsWith("$")) {
                    checkUpdate(operator, fields);
                }
            });
        }
    }

    private static void checkUpdate(String operator, @Nullable Object fields) {
        if (!UPDATE.contains(operator)) {
            throw new MongoServerError(
                    9, "FailedToParse", "Unknown modifier: " + operator + ". Expected a valid update modifier");
        }
        if (!(fields instanceof Document changes)) {
            throw new MongoServerError(9, "FailedToParse", "Modifiers operate on fields: " + operator);
        }
        for (var value : changes.values()) {
            if (operator.equals("$pull")) {
                checkOperators(value, QUERY, 2, "BadValue", "unknown operator: %s");
            } else if (value instanceof Document pushed && operator.equals("$push")) {
                checkOperators(pushed.keySet(), PUSH, 2, "BadValue", "Unrecognized clause in $push: %s");
                if (pushed.get("$position") instanceof Number position && position.intValue() < 0) {
                    throw Refusal.notImplemented("a negative $position");
                }
            } else if (value instanceof Document added && operator.equals("$addToSet") && added.isEmpty()) {
                throw Refusal.notImplemented("$addToSet of an empty document");
            }
        }
    }

    /** Fields in or out, and {@code $elemMatch}; the library ignores the rest or does it wrong. */
    static void checkProjection(@Nullable Object projection) {
        if (projection instanceof Document fields) {
            fields.forEach((field, value) -> {
                if (value instanceof Document condition && condition.keySet().equals(Set.of("$elemMatch"))) {
                    checkFilter(condition.get("$elemMatch"));
                } else if (field.contains("$") || !(value instanceof Number || value instanceof Boolean)) {
                    throw Refusal.notImplemented("the projection of '" + field + "' other than in or out");
                }
            });
        }
    }

    static void checkSort(@Nullable Object sort) {
        if (sort instanceof Document fields) {
            fields.forEach((field, direction) -> {
                if (!(direction instanceof Number)) {
                    throw Refusal.notImplemented("sorting by " + field + " other than up or down");
                }
            });
        }
    }

    static void checkStage(Document stage) {
        stage.forEach((name, details) -> {
            if (WRITES_OR_WATCHES.contains(name)) {
                throw Refusal.notImplemented("the stage " + name);
            }
            if (!STAGES.contains(name)) {
                throw new MongoServerError(40324, "Unrecognized pipeline stage name: '" + name + "'");
            }
            switch (name) {
                case "$match" -> checkFilter(details);
                case "$sort" -> checkSort(details);
                case "$group" -> checkGroup(details);
                case "$project" -> checkExpressions(details);
                default -> {}
            }
        });
    }

    private static void checkGroup(@Nullable Object group) {
        if (group instanceof Document fields) {
            fields.forEach((field, accumulator) -> {
                if (!field.equals("_id") && accumulator instanceof Document operators) {
                    checkOperators(
                            operators.keySet(), EXPRESSIONS, 15952, "Location15952", "unknown group operator '%s'");
                }
            });
        }
        checkExpressions(group);
    }

    private static void checkExpressions(@Nullable Object expression) {
        checkOperators(expression, EXPRESSIONS, 168, "InvalidPipelineOperator", "Unrecognized expression '%s'");
    }

    private static void checkOperators(
            @Nullable Object value, Set<String> known, int code, String codeName, String message) {
        if (value instanceof Document document) {
            document.forEach((key, inner) -> {
                check(key, known, code, codeName, message);
                checkOperators(inner, known, code, codeName, message);
            });
        } else if (value instanceof Collection<?> list) {
            list.forEach(element -> checkOperators(element, known, code, codeName, message));
        }
    }

    private static void checkOperators(Set<String> keys, Set<String> known, int code, String codeName, String message) {
        keys.forEach(key -> check(key, known, code, codeName, message));
    }

    private static void check(String key, Set<String> known, int code, String codeName, String message) {
        if (key.startsWith("$") && !known.contains(key)) {
            throw new MongoServerError(code, codeName, message.formatted(key));
        }
    }
}
