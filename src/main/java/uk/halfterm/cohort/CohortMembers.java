package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import uk.halfterm.identity.PersonId;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Who is in a cohort, or in some of its groups, on a day: part by part in the order of their ids, never everybody at once. Called by
 * the portal itself when it tells people something, not by people.
 */
@Service
public class CohortMembers {

    private record Member(@Id PersonId person) {}

    private final MongoOperations store;

    CohortMembers(MongoOperations store) {
        this.store = store;
    }

    /**
     * The next of the cohort's mentors.
     *
     * @param groups only those of these groups; everybody, also those without a group, where none is named
     * @param after the last person of the part before; null for the first part
     */
    public List<PersonId> mentors(
            CohortId cohort, Collection<GroupId> groups, LocalDate day, @Nullable PersonId after, int limit) {
        return members(Mentor.class, "memberships", cohort, groups, day, after, limit);
    }

    /** The next of the cohort's mentees, as for {@link #mentors}. */
    public List<PersonId> mentees(
            CohortId cohort, Collection<GroupId> groups, LocalDate day, @Nullable PersonId after, int limit) {
        return members(Mentee.class, "enrolments", cohort, groups, day, after, limit);
    }

    private List<PersonId> members(
            Class<?> people,
            String places,
            CohortId cohort,
            Collection<GroupId> groups,
            LocalDate day,
            @Nullable PersonId after,
            int limit) {
        var place = where("cohort").is(cohort);
        if (!groups.isEmpty()) {
            place = place.and("group").in(groups);
        }
        place = place.and("period.from").lte(day).and("period.to").not().lt(day); // an open period has no end
        var query = Query.query(where(places).elemMatch(place).and("_id").gt(after == null ? "" : after.value()))
                .with(Sort.by("_id"))
                .limit(limit);
        query.fields().include("_id");
        return store.query(people).as(Member.class).matching(query).all().stream()
                .map(Member::person)
                .toList();
    }
}
