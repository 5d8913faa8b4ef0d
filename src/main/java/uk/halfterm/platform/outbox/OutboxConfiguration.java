package uk.halfterm.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;

/**
 * The relay from every {@link OutboxSource} bean to every {@link OutboxSubscription} bean; it looks every {@code halfterm.outbox-pause}
 * and after a save in this node.
 */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    /** Lazy, as subscribers need the store, and the store these to save. */
    @Bean
    @Lazy
    Subscriptions subscriptions(ObjectProvider<OutboxSubscription<?>> declared) {
        return new Subscriptions(declared.orderedStream().toList());
    }

    @Bean
    AddressingEntries addressingEntries(ObjectProvider<Subscriptions> subscriptions) {
        return new AddressingEntries(subscriptions::getObject);
    }

    @Bean
    OutboxRelay outboxRelay(
            ObjectProvider<OutboxSource> sources,
            Subscriptions subscriptions,
            MongoOperations store,
            Clock clock,
            @Value("${halfterm.outbox-pause:2s}") Duration pause) {
        return new OutboxRelay(listed(sources), subscriptions, store, clock, pause);
    }

    @Bean
    Outbox outbox(ObjectProvider<OutboxSource> sources, MongoOperations store, Clock clock, OutboxRelay relay) {
        return new Outbox(listed(sources), store, clock, relay);
    }

    @Bean
    SmartInitializingSingleton outboxIndexes(ObjectProvider<OutboxSource> sources, MongoOperations store) {
        return () -> sources.forEach(source -> store.indexOps(source.collection())
                .createIndex(new Index().on("outbox.dueAt", Sort.Direction.ASC).named("outbox-due")));
    }

    @Bean
    ApplicationListener<AfterSaveEvent<?>> outboxNudge(ObjectProvider<OutboxRelay> relay) {
        return saved -> {
            var document = saved.getDocument();
            if (document != null && document.get(OutboxEntry.FIELD) instanceof List<?> entries && !entries.isEmpty()) {
                relay.getObject().nudge();
            }
        };
    }

    private static List<OutboxSource> listed(ObjectProvider<OutboxSource> sources) {
        return sources.orderedStream().toList();
    }
}
