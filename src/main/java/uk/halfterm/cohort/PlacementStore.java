package uk.halfterm.cohort;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/** Keeps cohorts, mentees and mentors, one document each, and finds people by what a scope reaches. */
final class PlacementStore {

    /** Each failed attempt means that another one succeeded, so five in a row point at a fault and not at a crowd. */
    private static final int ATTEMPTS = 5;

    private static final Sort BY_ID = Sort.by("_id");

    private final MongoOperations store;

    PlacementStore(MongoOperations store) {
        this.store = store;
    }

    List<Cohort> cohorts() {
        return store.find(new Query().with(BY_ID), Cohort.class);
    }

    Optional<Cohort> cohort(CohortId id) {
        return Optional.ofNullable(store.findById(id, Cohort.class));
    }

    Optional<Mentee> mentee(PersonId person) {
        return Optional.ofNullable(store.findById(person, Mentee.class));
    }

    Optional<Mentor> mentor(PersonId person) {
        return Optional.ofNullable(store.findById(person, Mentor.class));
    }

    List<Mentee> menteesOf(PersonId mentor) {
        return store.find(
                Query.query(where("enrolments.mentorships.mentor").is(mentor)).with(BY_ID), Mentee.class);
    }

    /** Mentees with a place in the scope, past ones and their places elsewhere included. */
    List<Mentee> menteesWithin(Scope scope) {
        return store.find(within(scope, "enrolments"), Mentee.class);
    }

    /** Mentors with a place in the scope, past ones and their places elsewhere included. */
    List<Mentor> mentorsWithin(Scope scope) {
        return store.find(within(scope, "memberships"), Mentor.class);
    }

    Cohort changeCohort(CohortId id, Supplier<Cohort> fresh, UnaryOperator<Cohort> change) {
        return change(() -> cohort(id), fresh, change);
    }

    Mentee changeMentee(PersonId person, UnaryOperator<Mentee> change) {
        return change(() -> mentee(person), () -> Mentee.notEnrolled(person), change);
    }

    Mentor changeMentor(PersonId person, UnaryOperator<Mentor> change) {
        return change(() -> mentor(person), () -> Mentor.inNoCohort(person), change);
    }

    /** Works the change out on what is stored, and anew when another tab or node was faster; what changes nothing is not written. */
    private <T> T change(Supplier<Optional<T>> read, Supplier<T> fresh, UnaryOperator<T> change) {
        for (int attempt = 1; ; attempt++) {
            var stored = read.get();
            T changed = change.apply(stored.orElseGet(fresh));
            if (stored.isPresent() && stored.get().equals(changed)) {
                return changed;
            }
            try {
                return store.save(changed);
            } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private static Query within(Scope scope, String places) {
        var query = new Query().with(BY_ID);
        var id = scope.id();
        if (id == null) {
            return query;
        }
        return switch (scope.kind()) {
            case EVERYWHERE -> query;
            case ORGANISATION ->
                query.addCriteria(where(places + ".organisation").is(OrganisationId.of(id)));
            case COHORT -> query.addCriteria(where(places + ".cohort").is(CohortId.of(id)));
        };
    }
}
