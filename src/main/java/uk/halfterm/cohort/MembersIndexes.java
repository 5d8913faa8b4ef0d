package uk.halfterm.cohort;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.store.CollectionIndexes;

/** The index in whose order {@link CohortMembers} walks through a cohort's mentees; mentors have theirs in {@link CohortIndexes}. */
@Configuration(proxyBeanMethods = false)
class MembersIndexes {

    @Bean
    CollectionIndexes menteesInOrder() {
        return CollectionIndexes.of(
                Mentee.class,
                new Index()
                        .named("cohort_person")
                        .on("enrolments.cohort", Direction.ASC)
                        .on("_id", Direction.ASC));
    }
}
