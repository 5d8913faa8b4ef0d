package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Counts the mentees and mentors with a place that has not ended by a day, and reads them part by part. An index bounds each question
 * by cohort or school and gives the order, so that only the rows asked for are read, and those of ended places that lie between.
 */
final class PlaceQueries {

    private static final String ENROLMENTS = "enrolments";
    private static final String MEMBERSHIPS = "memberships";
    private static final String UNPAIRED_FROM = "unpairedFrom";
    private static final String WITHOUT_GROUP = "cohortsWithoutGroup";

    private static final Sort BY_ID = Sort.by("_id");
    private static final Sort LONGEST_UNPAIRED = Sort.by(UNPAIRED_FROM, "_id");

    private final MongoOperations store;

    PlaceQueries(MongoOperations store) {
        this.store = store;
    }

    long countMentees(Reach reach, LocalDate today) {
        return count(Mentee.class, ENROLMENTS, reach, today);
    }

    long countMentors(Reach reach, LocalDate today) {
        return count(Mentor.class, MEMBERSHIPS, reach, today);
    }

    long countUnpaired(Reach reach, LocalDate today) {
        return store.count(unpaired(reach, today), Mentee.class);
    }

    /** Mentees without a mentor on the day or agreed for later, those who lack one longest first. */
    List<Mentee> unpaired(Reach reach, LocalDate today, long skip, int limit) {
        return store.find(
                unpaired(reach, today).with(LONGEST_UNPAIRED).skip(skip).limit(limit), Mentee.class);
    }

    /** The other mentees. */
    List<Mentee> paired(Reach reach, LocalDate today, long skip, int limit) {
        var paired = new Criteria()
                .andOperator(
                        where(ENROLMENTS).elemMatch(notEnded(reach, today)),
                        where(ENROLMENTS).not().elemMatch(withoutMentor(reach, today)));
        return store.find(Query.query(paired).with(LONGEST_UNPAIRED).skip(skip).limit(limit), Mentee.class);
    }

    List<Mentor> mentors(Reach reach, LocalDate today, long skip, int limit) {
        return store.find(
                Query.query(where(MEMBERSHIPS).elemMatch(notEnded(reach, today)))
                        .with(BY_ID)
                        .skip(skip)
                        .limit(limit),
                Mentor.class);
    }

    long countMenteesWithoutGroup(CohortId cohort, Reach reach, LocalDate today) {
        return store.count(withoutGroup(ENROLMENTS, cohort, reach, today), Mentee.class);
    }

    List<Mentee> menteesWithoutGroup(CohortId cohort, Reach reach, LocalDate today, int limit) {
        return store.find(
                withoutGroup(ENROLMENTS, cohort, reach, today).with(BY_ID).limit(limit), Mentee.class);
    }

    long countMentorsWithoutGroup(CohortId cohort, Reach reach, LocalDate today) {
        return store.count(withoutGroup(MEMBERSHIPS, cohort, reach, today), Mentor.class);
    }

    List<Mentor> mentorsWithoutGroup(CohortId cohort, Reach reach, LocalDate today, int limit) {
        return store.find(
                withoutGroup(MEMBERSHIPS, cohort, reach, today).with(BY_ID).limit(limit), Mentor.class);
    }

    /** All who ever had a place, which the index alone counts, without those whose every place is over, who are few while it matters. */
    private long count(Class<?> type, String places, Reach reach, LocalDate today) {
        var over = new Criteria()
                .andOperator(
                        where(places).elemMatch(within(reach).and("period.to").lt(today)),
                        where(places).not().elemMatch(notEnded(reach, today)));
        return store.count(Query.query(ever(places, reach)), type) - store.count(Query.query(over), type);
    }

    private static Criteria ever(String places, Reach reach) {
        if (reach.cohort() == null) {
            return where(places + ".organisation").is(reach.organisation());
        }
        return reach.organisation() == null
                ? where(places + ".cohort").is(reach.cohort())
                : where(places).elemMatch(within(reach));
    }

    /** The bound leaves out those who have a mentor to the end, who are most. */
    private static Query unpaired(Reach reach, LocalDate today) {
        return Query.query(where(ENROLMENTS)
                .elemMatch(withoutMentor(reach, today))
                .and(UNPAIRED_FROM)
                .gte(LocalDate.EPOCH));
    }

    private static Query withoutGroup(String places, CohortId cohort, Reach reach, LocalDate today) {
        return Query.query(where(WITHOUT_GROUP)
                .is(cohort)
                .and(places)
                .elemMatch(notEnded(reach, today).and("group").is(null)));
    }

    /** {@link Enrolment#isUnpaired}, asked of the store. */
    private static Criteria withoutMentor(Reach reach, LocalDate today) {
        return notEnded(reach, today)
                .and("mentorships")
                .not()
                .elemMatch(where("period.to").not().lt(today));
    }

    /** {@link Placement#hasNotEndedBy}, asked of the store; an open period has no end. */
    private static Criteria notEnded(Reach reach, LocalDate today) {
        return within(reach).and("period.to").not().lt(today);
    }

    private static Criteria within(Reach reach) {
        var criteria = new Criteria();
        if (reach.cohort() != null) {
            criteria = criteria.and("cohort").is(reach.cohort());
        }
        return reach.organisation() == null
                ? criteria
                : criteria.and("organisation").is(reach.organisation());
    }
}
