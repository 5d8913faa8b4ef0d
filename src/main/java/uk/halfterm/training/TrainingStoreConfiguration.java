package uk.halfterm.training;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.outbox.OutboxSource;
import uk.halfterm.platform.store.CollectionIndexes;

/** The collections of this module: the index behind each query of {@link TrainingEvents}, and where the relay finds events. */
@Configuration(proxyBeanMethods = false)
class TrainingStoreConfiguration {

    @Bean
    CollectionIndexes trainingEventIndexes() {
        return CollectionIndexes.of(
                TrainingEvent.class,
                new Index()
                        .named("circles")
                        .on("invitation.circles", Direction.ASC)
                        .on("invitation.audience", Direction.ASC)
                        .on("occasion.times.starts", Direction.ASC),
                new Index()
                        .named("cohort_start")
                        .on("invitation.cohort", Direction.ASC)
                        .on("occasion.times.starts", Direction.ASC));
    }

    @Bean
    OutboxSource trainingOutbox() {
        return new OutboxSource(TrainingEvent.COLLECTION);
    }
}
