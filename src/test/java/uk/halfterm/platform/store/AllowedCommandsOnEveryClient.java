package uk.halfterm.platform.store;

import java.util.List;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Puts the {@link CommandAllowList}, a {@link QueryWatch} and a {@link StoreReads} on the MongoDB client of every Spring test, without
 * the test naming them.
 */
final class AllowedCommandsOnEveryClient implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return new Listening();
    }

    private record Listening() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var watch = new QueryWatch();
            var reads = new StoreReads();
            MongoClientSettingsBuilderCustomizer listening =
                    settings -> settings.addCommandListener(CommandAllowList.EVERYWHERE)
                            .addCommandListener(watch)
                            .addCommandListener(reads);
            context.getBeanFactory().registerSingleton("commandAllowList", listening);
            context.getBeanFactory().registerSingleton("queryWatch", watch);
            context.getBeanFactory().registerSingleton("storeReads", reads);
        }
    }
}
