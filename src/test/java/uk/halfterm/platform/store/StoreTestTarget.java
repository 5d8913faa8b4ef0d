package uk.halfterm.platform.store;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import uk.halfterm.platform.seal.KeyRing;

/** Gives each context of a {@link StoreTest} a database of its own on the MongoDB that is named, and drops it at the end. */
public final class StoreTestTarget implements ContextCustomizerFactory {

    static final String PROPERTY = "halfterm.test.mongodb-uri";

    /** The MongoDB to test on; empty for the embedded store. */
    public static Optional<String> mongoDb() {
        return Optional.ofNullable(System.getProperty(PROPERTY, System.getenv("HALFTERM_TEST_MONGODB_URI")))
                .filter(uri -> !uri.isBlank());
    }

    /** The same server and options with another database; who signs in does so where the named one would have them. */
    public static String withDatabase(String uri, String database) {
        var named = new ConnectionString(uri);
        var question = uri.indexOf('?');
        var options = question < 0 ? "" : uri.substring(question);
        var hosts = question < 0 ? uri : uri.substring(0, question);
        var slash = hosts.indexOf('/', hosts.indexOf("://") + 3);
        var credential = named.getCredential();
        if (credential != null && !options.contains("authSource=")) {
            options += (options.isEmpty() ? "?" : "&") + "authSource=" + credential.getSource();
        }
        return (slash < 0 ? hosts : hosts.substring(0, slash)) + "/" + database + options;
    }

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return AnnotatedElementUtils.hasAnnotation(testClass, StoreTest.class)
                ? mongoDb().map(OwnDatabase::new).orElse(null)
                : null;
    }

    private record OwnDatabase(String server) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var database = "halfterm-test-" + UUID.randomUUID();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "store test",
                            Map.of(
                                    "spring.mongodb.uri",
                                    withDatabase(server, database),
                                    KeyRing.SETTING,
                                    Base64.getEncoder().encodeToString(new byte[32]))));
            context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> {
                try (var client = MongoClients.create(server)) {
                    client.getDatabase(database).drop();
                }
            });
        }
    }
}
