package uk.halfterm.platform.store;

import java.nio.file.Path;

import com.mongodb.ConnectionString;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/**
 * Starts the embedded store before the driver's client when no MongoDB is named. {@code halfterm.data} is its directory,
 * {@code halfterm.store=memory} keeps nothing (tests), {@code halfterm.store-fsync=false} trades safety at a power cut for speed.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedStoreConfiguration.NoMongoNamed.class)
class EmbeddedStoreConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedStore embeddedStore(Environment environment) {
        if ("memory".equals(environment.getProperty("halfterm.store"))) {
            return EmbeddedStore.inMemory();
        }
        return EmbeddedStore.open(
                Path.of(environment.getProperty("halfterm.data", "data")),
                environment.getProperty("halfterm.store-fsync", Boolean.class, true));
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(EmbeddedStore store) {
        var address = new ConnectionString(store.uri());
        return () -> address;
    }

    /** The address above does not hold the secret: addresses are printed. */
    @Bean
    MongoClientSettingsBuilderCustomizer embeddedStoreCredential(EmbeddedStore store) {
        return settings -> settings.credential(store.credential());
    }

    static class NoMongoNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !mongoNamed(context.getEnvironment());
        }
    }

    static boolean mongoNamed(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.mongodb.uri"))
                || StringUtils.hasText(environment.getProperty("spring.mongodb.host"));
    }
}
