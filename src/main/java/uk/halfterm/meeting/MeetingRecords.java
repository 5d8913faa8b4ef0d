package uk.halfterm.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import uk.halfterm.identity.PersonId;

/** The stored meetings. */
@Repository
class MeetingRecords {

    /** More people than these do not speak of one meeting at one moment. */
    private static final int ATTEMPTS = 4;

    private final MongoOperations store;

    MeetingRecords(MongoOperations store) {
        this.store = store;
    }

    Optional<Meeting> find(MeetingId id) {
        return Optional.ofNullable(store.findById(id, Meeting.class));
    }

    /**
     * What is recorded of these people's meetings, in whatever programme, in the weeks from that Monday on; served by the index on
     * mentee and Monday.
     */
    Map<MeetingId, Meeting> since(LocalDate monday, Collection<PersonId> mentees) {
        var query = Query.query(
                        Criteria.where("mentee").in(mentees).and("monday").gte(monday))
                .with(Sort.by("mentee", "monday"));
        return store.find(query, Meeting.class).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
    }

    /** Applies a transition to what is stored, again when somebody else was quicker; stores nothing when nothing changes. */
    Meeting change(Meeting unless, UnaryOperator<Meeting> transition) {
        for (int attempt = 1; ; attempt++) {
            var before = find(unless.id()).orElse(unless);
            var after = transition.apply(before);
            if (after.equals(before)) {
                return before;
            }
            try {
                return store.save(after);
            } catch (DuplicateKeyException | OptimisticLockingFailureException quicker) {
                if (attempt == ATTEMPTS) {
                    throw quicker;
                }
            }
        }
    }
}
