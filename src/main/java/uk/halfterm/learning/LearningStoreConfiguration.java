package uk.halfterm.learning;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.store.CollectionIndexes;

/** The indexes of what people did. */
@Configuration(proxyBeanMethods = false)
class LearningStoreConfiguration {

    @Bean
    static CollectionIndexes learningIndexes() {
        return CollectionIndexes.of(
                BlockRecord.class,
                new Index()
                        .on("person", Sort.Direction.ASC)
                        .on("programme", Sort.Direction.ASC)
                        .named("person_programme"));
    }
}
