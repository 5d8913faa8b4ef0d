package uk.halfterm.cohort;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/** Keeps cohorts, mentees and mentors, one document each, and finds people by themselves, by their mentor and by school. */
final class PlacementStore {

    /** Each failed attempt means that another one succeeded, so five in a row point at a fault and not at a crowd. */
    private static final int ATTEMPTS = 5;

    private static final Sort BY_ID = Sort.by("_id");

    private final MongoOperations store;
    private final PlaceChanges changes;

    PlacementStore(MongoOperations store, PlaceChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /** All cohorts: three a year. */
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

    List<Mentee> mentees(Collection<PersonId> people) {
        return store.find(Query.query(where("_id").in(people)), Mentee.class);
    }

    List<Mentor> mentors(Collection<PersonId> people) {
        return store.find(Query.query(where("_id").in(people)), Mentor.class);
    }

    /** Whom any of them mentors, mentored, or is agreed to mentor. */
    List<Mentee> menteesOf(Collection<PersonId> mentors) {
        return store.find(
                Query.query(where("enrolments.mentorships.mentor").in(mentors)).with(BY_ID), Mentee.class);
    }

    /** A school's mentees, past ones and their places elsewhere included: as many as a school has seen. */
    List<Mentee> menteesAt(OrganisationId school) {
        return store.find(
                Query.query(where("enrolments.organisation").is(school)).with(BY_ID), Mentee.class);
    }

    /** A school's mentors, past ones and their places elsewhere included. */
    List<Mentor> mentorsAt(OrganisationId school) {
        return store.find(
                Query.query(where("memberships.organisation").is(school)).with(BY_ID), Mentor.class);
    }

    Cohort changeCohort(CohortId id, Supplier<Cohort> fresh, UnaryOperator<Cohort> change) {
        return change(() -> cohort(id), fresh, change, _ -> Stream.of());
    }

    Mentee changeMentee(PersonId person, UnaryOperator<Mentee> change) {
        return change(
                () -> mentee(person), () -> Mentee.notEnrolled(person), change, mentee -> cohorts(mentee.enrolments()));
    }

    Mentor changeMentor(PersonId person, UnaryOperator<Mentor> change) {
        return change(
                () -> mentor(person), () -> Mentor.inNoCohort(person), change, mentor -> cohorts(mentor.memberships()));
    }

    private static Stream<CohortId> cohorts(List<? extends Placement> places) {
        return places.stream().map(Placement::cohort);
    }

    /** Works the change out on what is stored, and anew when another tab or node was faster; what changes nothing is not written. */
    private <T> T change(
            Supplier<Optional<T>> read,
            Supplier<T> fresh,
            UnaryOperator<T> change,
            Function<T, Stream<CohortId>> cohorts) {
        for (int attempt = 1; ; attempt++) {
            var stored = read.get();
            T changed = change.apply(stored.orElseGet(fresh));
            if (stored.isPresent() && stored.get().equals(changed)) {
                return changed;
            }
            try {
                var saved = store.save(changed);
                changes.changed(Stream.concat(stored.stream().flatMap(cohorts), cohorts.apply(saved))
                        .collect(Collectors.toSet()));
                return saved;
            } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }
}
