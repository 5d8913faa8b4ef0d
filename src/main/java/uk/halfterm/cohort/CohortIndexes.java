package uk.halfterm.cohort;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.store.CollectionIndexes;

/** One index a way in which {@link PlacementStore} and {@link PlaceQueries} find people. */
@Configuration(proxyBeanMethods = false)
class CohortIndexes {

    @Bean
    CollectionIndexes menteeCollection() {
        return CollectionIndexes.of(
                Mentee.class,
                index("organisation_unpaired", "enrolments.organisation", "unpairedFrom", "_id"),
                index("cohort_unpaired", "enrolments.cohort", "unpairedFrom", "_id"),
                index("cohort_end", "enrolments.cohort", "enrolments.period.to"),
                index("cohort_no_group", "cohortsWithoutGroup", "_id"),
                index("mentor", "enrolments.mentorships.mentor"));
    }

    @Bean
    CollectionIndexes mentorCollection() {
        return CollectionIndexes.of(
                Mentor.class,
                index("organisation_person", "memberships.organisation", "_id"),
                index("cohort_person", "memberships.cohort", "_id"),
                index("cohort_end", "memberships.cohort", "memberships.period.to"),
                index("cohort_no_group", "cohortsWithoutGroup", "_id"));
    }

    private static Index index(String name, String... fields) {
        var index = new Index().named(name);
        for (var field : fields) {
            index.on(field, Direction.ASC);
        }
        return index;
    }
}
