package uk.halfterm.training;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import uk.halfterm.cohort.CohortId;

/** The stored timetables' facts, one document a cohort, read by its id. */
@Repository
class CohortTimetables {

    private final MongoOperations store;

    CohortTimetables(MongoOperations store) {
        this.store = store;
    }

    CohortTimetable of(CohortId cohort) {
        var found = store.findById(cohort, CohortTimetable.class);
        return found == null ? CohortTimetable.empty(cohort) : found;
    }

    void save(CohortTimetable timetable) {
        store.save(timetable);
    }
}
