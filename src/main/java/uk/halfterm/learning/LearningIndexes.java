package uk.halfterm.learning;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.store.CollectionIndexes;

/** The indexes of this module; what people did is found by its id. */
@Configuration(proxyBeanMethods = false)
class LearningIndexes {

    @Bean
    static CollectionIndexes surveyAnswerIndexes() {
        return CollectionIndexes.of(
                SurveyRecord.class,
                new Index()
                        .on("person", Sort.Direction.ASC)
                        .on("programme", Sort.Direction.ASC)
                        .named("person_programme"));
    }
}
