package uk.halfterm.organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import uk.halfterm.platform.store.CollectionIndexes;

@Configuration(proxyBeanMethods = false)
class OrganisationIndexes {

    /** One organisation a URN, where most partners have none, so that it is sparse; and what organisations are found by. */
    @Bean
    CollectionIndexes organisationCollection() {
        return CollectionIndexes.of(
                Organisation.class,
                new Index().on("urn", Direction.ASC).unique().sparse().named("urn"),
                new Index().on(SearchKeys.FIELD, Direction.ASC).named("search"));
    }
}
