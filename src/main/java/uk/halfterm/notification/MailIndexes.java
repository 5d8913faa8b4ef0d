package uk.halfterm.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.store.CollectionIndexes;

/** The indexes behind the queries of {@link Mails}: what is due, and the lists by state. */
@Configuration(proxyBeanMethods = false)
class MailIndexes {

    @Bean
    CollectionIndexes mailCollection() {
        return CollectionIndexes.of(
                Mail.class,
                new Index()
                        .named("state_due")
                        .on("sending.state", Direction.ASC)
                        .on("sending.dueAt", Direction.ASC)
                        .on("_id", Direction.ASC),
                new Index()
                        .named("state_made")
                        .on("sending.state", Direction.ASC)
                        .on("madeAt", Direction.DESC)
                        .on("_id", Direction.ASC));
    }
}
