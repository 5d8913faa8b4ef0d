package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.bson.Document;

/**
 * A collection as MongoDB's manual describes one, written a second time and plainly: documents in a map, every query a walk over all
 * of them. It shares nothing with the store or the library under it, so that the two can be compared.
 */
final class ModelCollection {

    static final int BAD_VALUE = 2;
    static final int TYPE_MISMATCH = 14;
    static final int PATH_NOT_VIABLE = 28;
    static final int CONFLICTING_OPERATORS = 40;
    static final int IMMUTABLE_FIELD = 66;
    static final int DUPLICATE_KEY = 11000;

    private static final Object MISSING = new Object();
    private static final Object EMPTY_LIST = new Object();
    private static final List<Class<?>> TYPE_ORDER =
            List.of(Number.class, String.class, Document.class, List.class, Boolean.class);

    private final TreeMap<Object, Document> documents = new TreeMap<>(ModelCollection::compare);
    private final Map<String, Boolean> uniqueFields = new LinkedHashMap<>();

    /** Refused with MongoDB's code; nothing has changed. */
    static final class Refused extends RuntimeException {
        final int code;

        Refused(int code) {
            super("code " + code);
            this.code = code;
        }
    }

    List<Document> all() {
        return documents.values().stream().map(ModelCollection::copy).toList();
    }

    // Indexes

    void createUnique(String field, boolean sparse) {
        var taken = new TreeSet<>(ModelCollection::compare);
        for (var document : documents.values()) {
            if (!(sparse && !document.containsKey(field)) && !taken.add(key(document, field))) {
                throw new Refused(DUPLICATE_KEY);
            }
        }
        uniqueFields.put(field, sparse);
    }

    void dropIndexes() {
        uniqueFields.clear();
    }

    // Writing

    void insert(Document document) {
        checkUnique(document);
        documents.put(document.get("_id"), copy(document));
    }

    int delete(Document filter, boolean many) {
        var found = matching(filter);
        var gone = many ? found : found.stream().limit(1).toList();
        gone.forEach(document -> documents.remove(document.get("_id")));
        return gone.size();
    }

    record Updated(int matched, int modified, Object upserted) {}

    Updated update(Document filter, Document change, boolean many, boolean upsert) {
        var found = matching(filter);
        if (found.isEmpty()) {
            return upsert ? new Updated(0, 0, upserted(filter, change).get("_id")) : new Updated(0, 0, null);
        }
        var modified = 0;
        var chosen = many ? found : found.subList(0, 1);
        for (var document : chosen) {
            modified += changed(document, change) ? 1 : 0;
        }
        return new Updated(chosen.size(), modified, null);
    }

    Document findAndModify(Document filter, Document sort, Document change, boolean upsert, boolean after) {
        var found = sorted(matching(filter), sort);
        if (found.isEmpty()) {
            var made = upsert ? upserted(filter, change) : null;
            return after ? made : null;
        }
        var before = copy(found.getFirst());
        changed(found.getFirst(), change);
        return after ? copy(documents.get(before.get("_id"))) : before;
    }

    Document findAndRemove(Document filter, Document sort) {
        var found = sorted(matching(filter), sort);
        return found.isEmpty() ? null : documents.remove(found.getFirst().get("_id"));
    }

    private boolean changed(Document document, Document change) {
        var after = applied(document, change, false);
        if (!same(document.get("_id"), after.get("_id"))) {
            throw new Refused(IMMUTABLE_FIELD);
        }
        checkUnique(after);
        documents.put(after.get("_id"), after);
        return !after.equals(document);
    }

    private Document upserted(Document filter, Document change) {
        var start = new Document();
        filter.forEach((field, value) -> {
            if (!isOperators(value)) {
                set(start, field, value);
            }
        });
        var made = applied(start, change, true);
        checkNewId(made);
        insert(made);
        return made;
    }

    private void checkUnique(Document document) {
        for (var other : documents.values()) {
            if (same(other.get("_id"), document.get("_id"))) {
                continue;
            }
            uniqueFields.forEach((field, sparse) -> {
                var indexed = !sparse || (document.containsKey(field) && other.containsKey(field));
                if (indexed && same(key(document, field), key(other, field))) {
                    throw new Refused(DUPLICATE_KEY);
                }
            });
        }
    }

    void checkNewId(Document document) {
        if (documents.containsKey(document.get("_id"))) {
            throw new Refused(DUPLICATE_KEY);
        }
    }

    private static Object key(Document document, String field) {
        return document.get(field);
    }

    // Changing one document

    private static Document applied(Document before, Document change, boolean inserting) {
        if (change.keySet().stream().noneMatch(key -> key.startsWith("$"))) {
            var replaced = new Document();
            if (before.containsKey("_id")) {
                replaced.append("_id", before.get("_id"));
            }
            replaced.putAll(copy(change));
            return replaced;
        }
        var after = copy(before);
        var paths = new ArrayList<String>();
        change.forEach((operator, fields) -> paths.addAll(((Document) fields).keySet()));
        if (paths.size() > Set.copyOf(paths).size()
                || paths.stream().anyMatch(path -> paths.stream().anyMatch(other -> other.startsWith(path + ".")))) {
            throw new Refused(CONFLICTING_OPERATORS);
        }
        change.forEach((operator, fields) ->
                ((Document) fields).forEach((path, value) -> apply(after, operator, path, value, inserting)));
        return after;
    }

    private static void apply(Document document, String operator, String path, Object value, boolean inserting) {
        var old = get(document, path);
        switch (operator) {
            case "$set" -> set(document, path, value);
            case "$setOnInsert" -> {
                if (inserting) {
                    set(document, path, value);
                }
            }
            case "$unset" -> unset(document, path);
            case "$inc" -> {
                if (old != MISSING && !(old instanceof Number)) {
                    throw new Refused(TYPE_MISMATCH);
                }
                set(document, path, old == MISSING ? value : sum((Number) old, (Number) value));
            }
            case "$min", "$max" -> {
                var order = old == MISSING ? 0 : compare(value, old);
                if (old == MISSING || (operator.equals("$min") ? order < 0 : order > 0)) {
                    set(document, path, value);
                }
            }
            case "$push" -> {
                var list = list(old);
                list.addAll(pushed(value));
                set(document, path, list);
            }
            case "$addToSet" -> {
                var list = list(old);
                for (var element : pushed(value)) {
                    if (list.stream().noneMatch(there -> same(there, element))) {
                        list.add(element);
                    }
                }
                set(document, path, list);
            }
            case "$pull" -> {
                if (old != MISSING) {
                    var list = list(old);
                    list.removeIf(element -> isPulled(element, value));
                    set(document, path, list);
                }
            }
            default -> throw new IllegalArgumentException(operator);
        }
    }

    private static boolean isPulled(Object element, Object condition) {
        if (isOperators(condition)) {
            return ((Document) condition)
                    .entrySet().stream()
                            .allMatch(one -> meets(Collections.singletonList(element), one.getKey(), one.getValue()));
        }
        return condition instanceof Document query
                ? element instanceof Document document && matches(document, query)
                : same(element, condition);
    }

    private static Number sum(Number a, Number b) {
        if (a instanceof Double || b instanceof Double) {
            return a.doubleValue() + b.doubleValue();
        }
        return a instanceof Long || b instanceof Long
                ? (Number) (a.longValue() + b.longValue())
                : a.intValue() + b.intValue();
    }

    private static List<Object> list(Object old) {
        if (old == MISSING) {
            return new ArrayList<>();
        }
        if (old instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        throw new Refused(BAD_VALUE);
    }

    private static List<?> pushed(Object value) {
        return value instanceof Document modifiers && modifiers.containsKey("$each")
                ? modifiers.getList("$each", Object.class)
                : Collections.singletonList(value);
    }

    private static Object get(Document document, String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return document.containsKey(path) ? document.get(path) : MISSING;
        }
        var inner = document.get(path.substring(0, dot));
        return inner instanceof Document deeper ? get(deeper, path.substring(dot + 1)) : MISSING;
    }

    private static void set(Document document, String path, Object value) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            document.put(path, copyOf(value));
            return;
        }
        var field = path.substring(0, dot);
        if (!document.containsKey(field)) {
            document.put(field, new Document());
        }
        if (!(document.get(field) instanceof Document deeper)) {
            throw new Refused(PATH_NOT_VIABLE);
        }
        set(deeper, path.substring(dot + 1), value);
    }

    private static void unset(Document document, String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            document.remove(path);
        } else if (document.get(path.substring(0, dot)) instanceof Document deeper) {
            unset(deeper, path.substring(dot + 1));
        }
    }

    // Reading

    List<Document> find(Document filter, Document sort, int skip, int limit, Document projection) {
        return sorted(matching(filter), sort).stream()
                .skip(skip)
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .map(document -> projected(document, projection))
                .toList();
    }

    int count(Document filter) {
        return matching(filter).size();
    }

    /** Each value once; of a list its elements; nothing for a missing field. */
    Set<Object> distinct(String path, Document filter) {
        var values = new TreeSet<>(ModelCollection::compare);
        for (var document : matching(filter)) {
            for (var value : reached(document, path)) {
                if (value instanceof List<?> list) {
                    values.addAll(list);
                } else if (value != MISSING) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private List<Document> matching(Document filter) {
        return documents.values().stream()
                .filter(document -> matches(document, filter))
                .toList();
    }

    private static List<Document> sorted(List<Document> found, Document sort) {
        Comparator<Document> order = (_, _) -> 0;
        for (var field : sort.keySet()) {
            var up = sort.getInteger(field) > 0;
            order = order.thenComparing((a, b) -> up
                    ? compare(sortValue(a, field, true), sortValue(b, field, true))
                    : compare(sortValue(b, field, false), sortValue(a, field, false)));
        }
        return found.stream().sorted(order).toList();
    }

    /** Of a list the smallest element going up, the largest going down; an empty one comes before all. */
    private static Object sortValue(Document document, String path, boolean smallest) {
        var values = candidates(reached(document, path), false).stream()
                .map(value -> value == null ? MISSING : value)
                .toList();
        if (values.isEmpty()) {
            return EMPTY_LIST;
        }
        return smallest
                ? values.stream().min(ModelCollection::compare).orElseThrow()
                : values.stream().max(ModelCollection::compare).orElseThrow();
    }

    private static Document projected(Document document, Document projection) {
        if (projection.isEmpty()) {
            return copy(document);
        }
        var inclusion = projection.entrySet().stream()
                .anyMatch(entry ->
                        !entry.getKey().equals("_id") && entry.getValue().equals(1));
        var result = inclusion ? new Document() : copy(document);
        if (inclusion && document.containsKey("_id")) {
            result.append("_id", document.get("_id"));
        }
        projection.forEach((path, in) -> {
            if (in.equals(0)) {
                exclude(result, path);
            } else {
                include(document, result, path);
            }
        });
        return result;
    }

    private static void include(Document from, Document into, String path) {
        var dot = path.indexOf('.');
        var field = dot < 0 ? path : path.substring(0, dot);
        if (!from.containsKey(field)) {
            return;
        }
        if (dot < 0) {
            into.put(field, copyOf(from.get(field)));
            return;
        }
        var rest = path.substring(dot + 1);
        if (from.get(field) instanceof Document inner) {
            var kept = new Document();
            include(inner, kept, rest);
            into.put(field, kept);
        } else if (from.get(field) instanceof List<?> list) {
            var kept = new ArrayList<Object>();
            for (var element : list) {
                if (element instanceof Document inner) {
                    var part = new Document();
                    include(inner, part, rest);
                    kept.add(part);
                }
            }
            into.put(field, kept);
        }
    }

    private static void exclude(Document from, String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            from.remove(path);
            return;
        }
        var inner = from.get(path.substring(0, dot));
        var each = inner instanceof List<?> list ? list : Collections.singletonList(inner);
        each.forEach(element -> {
            if (element instanceof Document document) {
                exclude(document, path.substring(dot + 1));
            }
        });
    }

    // Matching

    static boolean matches(Document document, Document filter) {
        return filter.entrySet().stream().allMatch(entry -> switch (entry.getKey()) {
            case "$and" -> parts(entry.getValue()).stream().allMatch(part -> matches(document, part));
            case "$or" -> parts(entry.getValue()).stream().anyMatch(part -> matches(document, part));
            case "$nor" -> parts(entry.getValue()).stream().noneMatch(part -> matches(document, part));
            default -> meets(reached(document, entry.getKey()), entry.getValue());
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Document> parts(Object value) {
        return (List<Document>) value;
    }

    private static boolean meets(List<?> values, Object condition) {
        return isOperators(condition)
                ? ((Document) condition)
                        .entrySet().stream().allMatch(one -> meets(values, one.getKey(), one.getValue()))
                : meets(values, "$eq", condition);
    }

    private static boolean meets(List<?> values, String operator, Object operand) {
        return switch (operator) {
            case "$eq" -> candidates(values, true).stream().anyMatch(value -> same(value, operand));
            case "$in" -> ((List<?>) operand).stream().anyMatch(one -> meets(values, "$eq", one));
            case "$ne" -> !meets(values, "$eq", operand);
            case "$nin" -> !meets(values, "$in", operand);
            case "$not" -> !meets(values, operand);
            case "$gt", "$gte", "$lt", "$lte" ->
                candidates(values, true).stream().anyMatch(value -> isBeyond(value, operator, operand));
            case "$exists" -> values.stream().anyMatch(value -> value != MISSING) == operand.equals(true);
            case "$size" ->
                values.stream().anyMatch(value -> value instanceof List<?> list && list.size() == (Integer) operand);
            case "$all" ->
                !((List<?>) operand).isEmpty()
                        && ((List<?>) operand).stream().allMatch(one -> meets(values, "$eq", one));
            case "$elemMatch" ->
                values.stream()
                        .anyMatch(value -> value instanceof List<?> list
                                && list.stream().anyMatch(element -> isElementOf(element, (Document) operand)));
            case "$regex" ->
                candidates(values, true).stream()
                        .anyMatch(value -> value instanceof String text
                                && Pattern.compile((String) operand)
                                        .matcher(text)
                                        .find());
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static boolean isElementOf(Object element, Document condition) {
        return isOperators(condition)
                ? meets(Collections.singletonList(element), condition)
                : element instanceof Document document && matches(document, condition);
    }

    private static boolean isBeyond(Object value, String operator, Object bound) {
        if (value == MISSING || value == null || typeOrder(value) != typeOrder(bound)) {
            return false;
        }
        var order = compare(value, bound);
        return switch (operator) {
            case "$gt" -> order > 0;
            case "$gte" -> order >= 0;
            case "$lt" -> order < 0;
            default -> order <= 0;
        };
    }

    /** What stands at the end of the path: through a list, at the end of each of its documents. */
    private static List<Object> reached(Object from, String path) {
        var dot = path.indexOf('.');
        var field = dot < 0 ? path : path.substring(0, dot);
        if (!(from instanceof Document document) || !document.containsKey(field)) {
            return List.of(MISSING);
        }
        var value = document.get(field);
        if (dot < 0) {
            return Collections.singletonList(value);
        }
        var rest = path.substring(dot + 1);
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(Document.class::isInstance)
                    .flatMap(element -> reached(element, rest).stream())
                    .toList();
        }
        return reached(value, rest);
    }

    /** A list stands for its elements, and for a query for itself as well. */
    private static List<Object> candidates(List<?> values, boolean itself) {
        var all = new ArrayList<Object>();
        for (var value : values) {
            if (value instanceof List<?> list) {
                all.addAll(list);
            }
            if (itself || !(value instanceof List<?>)) {
                all.add(value);
            }
        }
        return all;
    }

    // Values

    static boolean same(Object a, Object b) {
        return compare(a, b) == 0;
    }

    /** MongoDB's order of types and values; numbers of any type are one type, a missing value is null. */
    static int compare(Object a, Object b) {
        var types = Integer.compare(typeOrder(a), typeOrder(b));
        if (types != 0 || typeOrder(a) < 0) {
            return types;
        }
        return switch (a) {
            case Number number -> Double.compare(number.doubleValue(), ((Number) b).doubleValue());
            case String text -> text.compareTo((String) b);
            case Boolean truth -> truth.compareTo((Boolean) b);
            case List<?> list -> compareEach(list, (List<?>) b);
            case Document document -> compareDocuments(document, (Document) b);
            default -> throw new IllegalArgumentException(Objects.toString(a));
        };
    }

    private static int compareDocuments(Document a, Document b) {
        var one = new ArrayList<>(a.entrySet());
        var other = new ArrayList<>(b.entrySet());
        for (var i = 0; i < Math.min(one.size(), other.size()); i++) {
            var order = Integer.compare(
                    typeOrder(one.get(i).getValue()), typeOrder(other.get(i).getValue()));
            order = order != 0
                    ? order
                    : one.get(i).getKey().compareTo(other.get(i).getKey());
            order = order != 0
                    ? order
                    : compare(one.get(i).getValue(), other.get(i).getValue());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareEach(List<?> a, List<?> b) {
        for (var i = 0; i < Math.min(a.size(), b.size()); i++) {
            var order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int typeOrder(Object value) {
        if (value == EMPTY_LIST) {
            return -2;
        }
        if (value == null || value == MISSING) {
            return -1;
        }
        for (var i = 0; i < TYPE_ORDER.size(); i++) {
            if (TYPE_ORDER.get(i).isInstance(value)) {
                return i;
            }
        }
        throw new IllegalArgumentException(value.toString());
    }

    static boolean isOperators(Object value) {
        return value instanceof Document document
                && !document.isEmpty()
                && document.keySet().iterator().next().startsWith("$");
    }

    static Document copy(Document document) {
        var copy = new Document();
        document.forEach((field, value) -> copy.put(field, copyOf(value)));
        return copy;
    }

    private static Object copyOf(Object value) {
        return switch (value) {
            case Document document -> copy(document);
            case Collection<?> list -> {
                var copies = new ArrayList<Object>();
                list.forEach(element -> copies.add(copyOf(element)));
                yield copies;
            }
            case null, default -> value;
        };
    }
}
