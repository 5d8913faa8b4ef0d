package uk.halfterm.platform.jobs;

import java.time.Clock;
import java.time.Duration;

import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Leases in the store's {@code leases} collection, one document a name, and the scheduler over every {@link ScheduledWork} bean. */
@Configuration(proxyBeanMethods = false)
public class JobsConfiguration {

    @Bean
    Leases leases(MongoDatabaseFactory store) {
        return new Leases(new MongoLockProvider(store.getMongoDatabase().getCollection("leases")));
    }

    @Bean
    Scheduler scheduler(
            ObjectProvider<ScheduledWork> works,
            Leases leases,
            Clock clock,
            @Value("${halfterm.schedule-pause:2s}") Duration pause) {
        return new Scheduler(works.orderedStream().toList(), leases, clock, pause);
    }
}
