package uk.halfterm.platform.store.schema;

import java.time.Clock;
import java.util.List;

import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/** Applies every {@link SchemaStep} bean before anybody is given {@link MongoOperations}. */
@Configuration(proxyBeanMethods = false)
public class SchemaConfiguration {

    @Bean
    SchemaAtStart schemaAtStart(MongoDatabaseFactory store, List<SchemaStep> steps, Clock clock) {
        if (steps.size() != Schema.LATEST) {
            throw new IllegalStateException("Schema.LATEST is " + Schema.LATEST + ", but there are " + steps.size()
                    + " steps: a backup would be judged by the wrong number");
        }
        return new SchemaAtStart(store.getMongoDatabase(), steps, clock);
    }

    @Bean
    SchemaStep firstShapes() {
        return new FirstShapes();
    }

    @Bean
    static SchemaBeforeStore schemaBeforeStore() {
        return new SchemaBeforeStore();
    }

    /** Nobody reads documents through Spring Data, or writes any, before they have today's shapes. */
    static final class SchemaBeforeStore extends AbstractDependsOnBeanFactoryPostProcessor {
        SchemaBeforeStore() {
            super(MongoOperations.class, SchemaAtStart.class);
        }
    }
}
