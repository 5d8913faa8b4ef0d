package uk.halfterm.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    Optional<TrainingEvent> find(TrainingEventId id) {
        return Optional.ofNullable(store.findById(id, TrainingEvent.class));
    }

    TrainingEvent require(TrainingEventId id) {
        return find(id).orElseThrow(TrainingEvents::noSuchEvent);
    }

    static NotFound noSuchEvent() {
        return new NotFound(RefusalTexts.TEXTS.noSuchEvent());
    }

    TrainingEvent save(TrainingEvent event) {
        return store.save(event);
    }

    /** Served by the index on cohort. */
    List<TrainingEvent> of(CohortId cohort) {
        return store.find(
                Query.query(Criteria.where("invitation.cohort").is(cohort)).with(IN_TIME), TrainingEvent.class);
    }

    /** The next events of these cohorts from that day on; served by the index on cohort and start. */
    List<TrainingEvent> coming(Collection<CohortId> cohorts, LocalDate today, int most) {
        return store.find(
                Query.query(Criteria.where("invitation.cohort")
                                .in(cohorts)
                                .and("occasion.times.starts")
                                .gte(today.atStartOfDay()))
                        .with(IN_TIME)
                        .limit(most),
                TrainingEvent.class);
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
