package uk.halfterm.platform.store;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoManagedTypes;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import uk.halfterm.platform.seal.Seal;

/** What Spring Data MongoDB needs to know of Halfterm on either store: converters, stored types, indexes. */
@Configuration(proxyBeanMethods = false)
@Import({EmbeddedStoreConfiguration.class, SealConfiguration.class})
public class StoreConfiguration {

    @Bean
    @Profile("prod")
    static ProductionRules productionRules(Environment environment) {
        return new ProductionRules(environment);
    }

    @Bean
    static StoredTypes storedTypes() {
        return StoredTypes.found();
    }

    @Bean
    static MongoManagedTypes mongoManagedTypes(StoredTypes types) {
        return MongoManagedTypes.fromIterable(types.documentsAndAliases());
    }

    @Bean
    static MongoCustomConversions mongoCustomConversions(StoredTypes types) {
        return MongoCustomConversions.create(adapter -> adapter.registerConverters(StoreConverters.all(types)));
    }

    @Bean
    static IndexesAtStart indexesAtStart(ObjectProvider<CollectionIndexes> declared, MongoOperations store) {
        return new IndexesAtStart(declared, store);
    }

    @Bean
    static MissingKeysAtStart missingKeysAtStart(MongoDatabaseFactory store, Seal seal) {
        return new MissingKeysAtStart(store, seal);
    }
}
