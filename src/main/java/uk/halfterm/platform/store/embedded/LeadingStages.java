package uk.halfterm.platform.store.embedded;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The {@code $match}, {@code $sort}, {@code $skip} and {@code $limit} that an aggregate begins with, told to the collection so that it can
 * start from an index. The library asks a collection for all it has and goes through the stages afterwards, all of them again.
 *
 * @param enough how many documents the rest of the stages can use, the skipped ones included; 0 for all
 */
record LeadingStages(
        String namespace, Document filter, @Nullable Document sort, int enough) {

    private static final ScopedValue<LeadingStages> CURRENT = ScopedValue.newInstance();

    /** Stages that read collections of their own, perhaps the same one without the filter. */
    private static final Set<String> READ_ELSEWHERE = Set.of("$lookup", "$graphLookup");

    static Document during(String database, Document aggregate, Supplier<Document> work) {
        var leading = of(database, aggregate);
        return leading == null
                ? work.get()
                : ScopedValue.where(CURRENT, leading).call(work::get);
    }

    /** What holds for all that the collection is asked for now, or null. */
    static @Nullable LeadingStages on(String namespace) {
        return CURRENT.isBound() && CURRENT.get().namespace.equals(namespace) ? CURRENT.get() : null;
    }

    static @Nullable LeadingStages of(String database, Document aggregate) {
        if (!(aggregate.get("pipeline") instanceof List<?> pipeline)
                || !pipeline.stream()
                        .allMatch(stage -> stage instanceof Document named
                                && named.keySet().stream().noneMatch(READ_ELSEWHERE::contains))) {
            return null;
        }
        var stages = pipeline.stream().map(Document.class::cast).toList();
        var next = 0;
        var filter = new Document();
        if (next < stages.size() && stages.get(next).get("$match") instanceof Document match) {
            filter = match;
            next++;
        }
        Document sort = null;
        if (next < stages.size() && stages.get(next).get("$sort") instanceof Document order) {
            sort = order;
            next++;
        }
        return next == 0
                ? null
                : new LeadingStages(
                        database + "." + aggregate.get("aggregate"),
                        filter,
                        sort,
                        enough(stages.subList(next, stages.size())));
    }

    private static int enough(List<Document> stages) {
        var skipped = 0L;
        for (var stage : stages) {
            if (stage.get("$skip") instanceof Number skip && skip.longValue() >= 0) {
                skipped += skip.longValue();
            } else if (stage.get("$limit") instanceof Number limit && limit.longValue() > 0) {
                return (int) Math.min(skipped + limit.longValue(), Integer.MAX_VALUE);
            } else {
                break;
            }
        }
        return 0;
    }

    /** The filter of an aggregate that does nothing but count what matches, or null. */
    static @Nullable Document countedBy(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
                        && stages.size() == 2
                        && stages.getFirst() instanceof Document first
                        && first.get("$match") instanceof Document filter
                        && COUNT.equals(stages.getLast())
                ? filter
                : null;
    }

    /** What the driver's {@code countDocuments} sends. */
    private static final Document COUNT =
            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));
}
