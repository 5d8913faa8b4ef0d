package uk.halfterm.platform.jobs;

import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Leases in the store's {@code leases} collection, one document a name. */
@Configuration(proxyBeanMethods = false)
public class JobsConfiguration {

    @Bean
    Leases leases(MongoDatabaseFactory store) {
        return new Leases(new MongoLockProvider(store.getMongoDatabase().getCollection("leases")));
    }
}
