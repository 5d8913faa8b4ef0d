package uk.halfterm.training;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.shared.NotFound;

/** The stored training events; always in order of time. */
@Repository
class TrainingEvents {

    private static final Sort IN_TIME = Sort.by("occasion.times.starts", "_id");

    private final MongoOperations store;

    TrainingEvents(MongoOperations store) {
        this.store = store;
    }

    TrainingEvent require(TrainingEventId id) {
        var event = store.findById(id, TrainingEvent.class);
        if (event == null) {
            throw noSuchEvent();
        }
        return event;
    }

    static NotFound noSuchEvent() {
        return new NotFound("There is no such event");
    }

    TrainingEvent save(TrainingEvent event) {
        return store.save(event);
    }

    /** Served by the index on cohort. */
    List<TrainingEvent> of(CohortId cohort) {
        return store.find(
                Query.query(Criteria.where("invitation.cohort").is(cohort)).with(IN_TIME), TrainingEvent.class);
    }

    /** Served by the index on circles, audience and start. */
    List<TrainingEvent> of(Collection<String> circles, EventAudience audience) {
        return store.find(
                Query.query(Criteria.where("invitation.circles")
                                .in(circles)
                                .and("invitation.audience")
                                .is(audience))
                        .with(IN_TIME),
                TrainingEvent.class);
    }
}
