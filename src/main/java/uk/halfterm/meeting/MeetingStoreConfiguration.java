package uk.halfterm.meeting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.outbox.OutboxSource;
import uk.halfterm.platform.store.CollectionIndexes;

/** The collection of this module: the index behind the query of {@link MeetingRecords}, and where the relay finds events. */
@Configuration(proxyBeanMethods = false)
class MeetingStoreConfiguration {

    @Bean
    CollectionIndexes meetingIndexes() {
        return CollectionIndexes.of(
                Meeting.class,
                new Index().named("mentee_monday").on("mentee", Direction.ASC).on("monday", Direction.ASC));
    }

    @Bean
    OutboxSource meetingOutbox() {
        return new OutboxSource(Meeting.COLLECTION);
    }
}
