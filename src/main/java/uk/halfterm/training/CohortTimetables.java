package uk.halfterm.training;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.platform.store.Recent;
import uk.halfterm.platform.store.RecentByKey;

/** The stored timetables' facts, one document a cohort, read by its id. */
@Repository
class CohortTimetables {

    private final MongoOperations store;
    private final RecentByKey<CohortId, CohortTimetable> recent;

    CohortTimetables(MongoOperations store, @Value(Recent.SETTING) Duration fresh) {
        this.store = store;
        this.recent = new RecentByKey<>(fresh, this::of);
    }

    /** For people's pages; what another node has taken in is seen some seconds later. */
    CohortTimetable recent(CohortId cohort) {
        return recent.get(cohort);
    }

    CohortTimetable of(CohortId cohort) {
        var found = store.findById(cohort, CohortTimetable.class);
        return found == null ? CohortTimetable.empty(cohort) : found;
    }

    void save(CohortTimetable timetable) {
        store.save(timetable);
        recent.forget(timetable.id());
    }
}
