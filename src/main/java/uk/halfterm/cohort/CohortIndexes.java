package uk.halfterm.cohort;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.store.CollectionIndexes;

/** One index a way in which {@link PlacementStore} finds people; cohorts are few and read whole. */
@Configuration(proxyBeanMethods = false)
class CohortIndexes {

    @Bean
    CollectionIndexes menteeCollection() {
        return CollectionIndexes.of(
                Mentee.class,
                new Index().on("enrolments.organisation", Direction.ASC).named("organisation"),
                new Index().on("enrolments.cohort", Direction.ASC).named("cohort"),
                new Index().on("enrolments.mentorships.mentor", Direction.ASC).named("mentor"));
    }

    @Bean
    CollectionIndexes mentorCollection() {
        return CollectionIndexes.of(
                Mentor.class,
                new Index().on("memberships.organisation", Direction.ASC).named("organisation"),
                new Index().on("memberships.cohort", Direction.ASC).named("cohort"));
    }
}
