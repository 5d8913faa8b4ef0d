package uk.halfterm.platform.store.embedded;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The {@code $match} that an aggregate begins with, told to the collection so that it can start from an index. The library asks a
 * collection for all it has and matches afterwards; Spring Data counts in this way.
 */
record LeadingMatch(String namespace, Document filter) {

    private static final ScopedValue<LeadingMatch> CURRENT = ScopedValue.newInstance();

    /** Stages that read collections of their own, perhaps the same one without the filter. */
    private static final Set<String> READ_ELSEWHERE = Set.of("$lookup", "$graphLookup");

    static Document during(String database, Document aggregate, Supplier<Document> work) {
        var match = of(database, aggregate);
        return match == null ? work.get() : ScopedValue.where(CURRENT, match).call(work::get);
    }

    /** The filter that holds for all that the collection is asked for now, or null. */
    static @Nullable Document filterFor(String namespace) {
        return CURRENT.isBound() && CURRENT.get().namespace.equals(namespace) ? CURRENT.get().filter : null;
    }

    private static @Nullable LeadingMatch of(String database, Document aggregate) {
        if (aggregate.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document filter
                && stages.stream()
                        .noneMatch(stage -> stage instanceof Document named
                                && named.keySet().stream().anyMatch(READ_ELSEWHERE::contains))) {
            return new LeadingMatch(database + "." + aggregate.get("aggregate"), filter);
        }
        return null;
    }
}
