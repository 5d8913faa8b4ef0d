package uk.halfterm.organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.store.CollectionIndexes;

@Configuration(proxyBeanMethods = false)
class OrganisationIndexes {

    /** One organisation a URN; most partners have none, so the index is sparse. */
    @Bean
    CollectionIndexes organisationCollection() {
        return CollectionIndexes.of(
                Organisation.class,
                new Index().on("urn", Direction.ASC).unique().sparse().named("urn"));
    }
}
