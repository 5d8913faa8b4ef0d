package uk.halfterm.platform.store;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.start.CannotStart;

/** The {@code prod} profile refuses what is only for one machine or a demonstration, before any bean starts. */
final class ProductionRules implements BeanFactoryPostProcessor {

    private final Environment environment;

    ProductionRules(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (!EmbeddedStoreConfiguration.mongoNamed(environment)) {
            throw new CannotStart("The prod profile refuses the embedded store: name a MongoDB in spring.mongodb.uri.");
        }
        if (StringUtils.hasText(environment.getProperty("halfterm.today"))) {
            throw new CannotStart("The prod profile refuses halfterm.today: the clock is the real one in production.");
        }
        if (environment.getProperty("halfterm.demonstration", Boolean.class, false)) {
            throw new CannotStart("The prod profile refuses demonstration data: remove halfterm.demonstration.");
        }
        if (!StringUtils.hasText(environment.getProperty(KeyRing.SETTING))) {
            throw SealConfiguration.noKeys();
        }
    }
}
