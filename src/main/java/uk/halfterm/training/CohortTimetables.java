package uk.halfterm.training;

import java.time.Duration;
import java.util.function.UnaryOperator;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.platform.store.Recent;
import uk.halfterm.platform.store.RecentByKey;

/** The stored timetables' facts, one document a cohort, read by its id. */
@Repository
class CohortTimetables {

    /** More people than these do not look over one timetable at one moment. */
    private static final int ATTEMPTS = 4;

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

    /** Applies a change to what is stored, again when somebody else was quicker; stores nothing when nothing changes. */
    void change(CohortId cohort, UnaryOperator<CohortTimetable> change) {
        for (int attempt = 1; ; attempt++) {
            var before = of(cohort);
            var after = change.apply(before);
            if (after.equals(before)) {
                return;
            }
            try {
                save(after);
                return;
            } catch (OptimisticLockingFailureException quicker) {
                if (attempt == ATTEMPTS) {
                    throw quicker;
                }
            }
        }
    }

    void save(CohortTimetable timetable) {
        store.save(timetable);
        recent.forget(timetable.id());
    }
}
