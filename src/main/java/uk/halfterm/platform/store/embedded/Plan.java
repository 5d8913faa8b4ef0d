package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How a query is answered from an index: the stretches of it that can hold what matches, and whether going through them gives the order
 * that is asked for. A wrong choice costs time, never an answer: all that is found is matched against the whole filter again.
 *
 * @param keys about how many keys will be looked at
 */
record Plan(MemoryIndex index, List<Span> spans, boolean inOrder, boolean backward, boolean tiesBackward, long keys) {

    /** How much dearer, at worst, an index in order may be than the one with the fewest keys, unless it promises to be far cheaper. */
    private static final int NOT_MUCH_DEARER = 2;

    private static final int FAR_CHEAPER = 10;

    private record SortField(String name, boolean ascending) {}

    /**
     * The plan with the fewest keys to look at, or null when no index helps.
     *
     * @param enough how many documents are wanted, the skipped ones included; 0 for all
     */
    static @Nullable Plan of(
            Document query, @Nullable Document orderBy, int enough, List<MemoryIndex> indexes, long documents) {
        var filter = Filter.of(query);
        var found = fewestKeys(filter, indexes);
        var sort = sortFields(orderBy);
        return sort.isEmpty() ? found : cheapestInOrder(filter, sort, enough, indexes, documents, found);
    }

    private static @Nullable Plan fewestKeys(Filter filter, List<MemoryIndex> indexes) {
        Plan fewest = null;
        for (var index : indexes) {
            for (var reading : filter.readings()) {
                var spans = Span.covering(reading, index.ordered());
                if (spans != null
                        && index.isUnique()
                        && index.ordered().fields().stream().allMatch(reading::isOneValue)) {
                    return new Plan(
                            index, spans, false, false, false, index.ordered().count(spans, Long.MAX_VALUE));
                }
                if (spans != null) {
                    var limit = fewest == null ? Long.MAX_VALUE : fewest.keys;
                    var keys = index.ordered().count(spans, limit);
                    if (fewest == null || keys < fewest.keys) {
                        fewest = new Plan(index, spans, false, false, false, keys);
                    }
                }
            }
        }
        return fewest;
    }

    private static @Nullable Plan cheapestInOrder(
            Filter filter,
            List<SortField> sort,
            int enough,
            List<MemoryIndex> indexes,
            long documents,
            @Nullable Plan unordered) {
        var unorderedKeys = unordered == null ? documents : unordered.keys;
        var cheapest = unordered;
        for (var index : indexes) {
            var ordered = inOrder(filter, sort, index, enough, unorderedKeys, unordered != null);
            if (ordered != null && (cheapest == null || !cheapest.inOrder || ordered.keys < cheapest.keys)) {
                cheapest = ordered;
            }
        }
        return cheapest;
    }

    /**
     * A walk in the order that is asked for, where the index can give it for certain and is worth it.
     *
     * @param otherKeys how many keys, or documents, would be looked at otherwise
     * @param bounded whether the filter bounds those
     */
    private static @Nullable Plan inOrder(
            Filter filter, List<SortField> sort, MemoryIndex index, int enough, long otherKeys, boolean bounded) {
        var ordered = index.ordered();
        var fields = ordered.fields();
        var equal = 0;
        while (equal < fields.size() && isFixed(filter, ordered, equal)) {
            equal++;
        }
        var fixed = fields.subList(0, equal);
        if (!ordered.isExact() || sortsByAList(sort, ordered)) {
            return null;
        }
        var wanted = sort.stream().filter(field -> !fixed.contains(field.name)).toList();
        var rest = fields.subList(equal, fields.size());
        var ties = wanted.size() == rest.size() + 1 && wanted.getLast().name.equals("_id") ? 1 : 0;
        // A field more in the index would part documents that are to follow each other by their ids.
        if (wanted.size() - ties != rest.size()) {
            return null;
        }
        var backward = !rest.isEmpty() && wanted.getFirst().ascending != ordered.isAscending(equal);
        for (var i = 0; i < rest.size(); i++) {
            if (!rest.get(i).equals(wanted.get(i).name)
                    || (wanted.get(i).ascending == ordered.isAscending(equal + i)) == backward) {
                return null;
            }
        }
        // Stretches come in the order of the index, and no two documents that tie lie in different ones.
        var covering = Span.covering(filter, ordered);
        var spans = covering == null ? List.of(Span.EVERYTHING) : covering;
        var atWorst = ordered.count(spans, Long.MAX_VALUE);
        var likely = enough == 0 ? atWorst : Math.min(atWorst, enough * atWorst / Math.max(1, otherKeys));
        var nearly = atWorst <= NOT_MUCH_DEARER * otherKeys && (covering != null || !bounded);
        return nearly || likely * FAR_CHEAPER < otherKeys
                ? new Plan(index, spans, true, backward, ties == 1 && !wanted.getLast().ascending, likely)
                : null;
    }

    /** Whether only one value of the field is walked through; a missing one cannot be looked up where there are lists. */
    private static boolean isFixed(Filter filter, OrderedKeys keys, int field) {
        var name = keys.fields().get(field);
        return filter.isOneValue(name) && !(keys.isMultikey() && filter.isMissing(name));
    }

    /** Whether every document has at most one key for given values of the first fields: the others never were lists. */
    private static boolean standsOnce(OrderedKeys keys, int first) {
        return IntStream.range(first, keys.fields().size()).noneMatch(keys::isMultikey);
    }

    private static boolean sortsByAList(List<SortField> sort, OrderedKeys keys) {
        return sort.stream()
                .mapToInt(field -> keys.fields().indexOf(field.name))
                .anyMatch(field -> field >= 0 && keys.isMultikey(field));
    }

    /** Up to the id: nothing ties beyond it. */
    private static List<SortField> sortFields(@Nullable Document orderBy) {
        var fields = new ArrayList<SortField>();
        if (orderBy != null) {
            for (var field : orderBy.entrySet()) {
                if (!(field.getValue() instanceof Number direction)) {
                    return List.of();
                }
                fields.add(new SortField(field.getKey(), direction.intValue() > 0));
                if (field.getKey().equals("_id")) {
                    break;
                }
            }
        }
        return fields;
    }

    /** Where the documents stand that can match, each once; looked up while they are read. */
    Stream<Object> positions() {
        var keys = index.ordered();
        var positions =
                (backward ? spans.reversed() : spans).stream().flatMap(span -> keys.walk(span, backward, tiesBackward));
        return keys.isMultikey() ? positions.distinct() : positions;
    }

    /** Whether the filter leaves no part of the index out. */
    boolean isUnbounded() {
        return spans.contains(Span.EVERYTHING);
    }

    /** Whether at most one document can stand there. */
    boolean isOneKey() {
        return keys <= 1;
    }

    /** A plan whose keys are all that matches and nothing else, so that they need only be counted; null when no index gives one. */
    static @Nullable Plan exactly(Document query, List<MemoryIndex> indexes) {
        var filter = Filter.of(query);
        var asked = filter.onlyValuesOf();
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        for (var index : indexes) {
            var ordered = index.ordered();
            if (ordered.fields().size() >= asked.size()
                    && asked.containsAll(ordered.fields().subList(0, asked.size()))
                    && ordered.isExact()
                    && (!ordered.isMultikey()
                            || (standsOnce(ordered, asked.size())
                                    && asked.stream().allMatch(filter::isOneValue)))
                    && Span.settles(filter, ordered, asked.size())) {
                var spans = Objects.requireNonNull(Span.covering(filter, ordered));
                return new Plan(index, spans, false, false, false, ordered.count(spans, Long.MAX_VALUE));
            }
        }
        return null;
    }
}
