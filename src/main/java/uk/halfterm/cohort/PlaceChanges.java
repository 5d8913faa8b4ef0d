package uk.halfterm.cohort;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import uk.halfterm.platform.store.Recent;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * How often the people of each cohort have changed, so that a node knows whether what it has counted still holds. The change itself is
 * written first; a node that dies between the two leaves an old count, which is why nobody may trust one for longer than some minutes.
 */
final class PlaceChanges {

    @Document("cohort_changes")
    private record Changes(@Id CohortId cohort, long changes) {}

    private final MongoOperations store;
    private final Recent<Map<CohortId, Long>> changes;

    PlaceChanges(MongoOperations store, Duration fresh) {
        this.store = store;
        this.changes = new Recent<>(
                fresh,
                () -> store.find(new Query().with(Sort.by("_id")), Changes.class).stream()
                        .collect(Collectors.toUnmodifiableMap(Changes::cohort, Changes::changes)));
    }

    /** A number that is another one when the cohort's people are others. */
    long of(CohortId cohort) {
        return changes.get().getOrDefault(cohort, 0L);
    }

    void changed(Collection<CohortId> cohorts) {
        for (var cohort : cohorts) {
            store.upsert(Query.query(where("_id").is(cohort)), new Update().inc("changes", 1), Changes.class);
        }
        changes.forget();
    }
}
