package uk.halfterm.platform.store;

import java.nio.file.Path;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import uk.halfterm.platform.seal.KeyFile;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.seal.Seal;
import uk.halfterm.platform.start.CannotStart;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/**
 * Where the sealing keys are: in the environment, the same for all nodes; else beside the embedded store's file, whose lock is held by
 * then. A store in memory is given a key that ends with it.
 */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    Seal seal(Environment environment, ObjectProvider<EmbeddedStore> embedded) {
        return new Seal(keys(environment, embedded));
    }

    private static KeyRing keys(Environment environment, ObjectProvider<EmbeddedStore> embedded) {
        var given = environment.getProperty(KeyRing.SETTING, "");
        if (StringUtils.hasText(given)) {
            return KeyRing.parse(given, KeyRing.VARIABLE);
        }
        var store = embedded.getIfAvailable();
        if (store == null) {
            throw noKeys();
        }
        return store.isOnDisk()
                ? KeyFile.openOrMake(Path.of(environment.getProperty("halfterm.data", "data")))
                : KeyRing.random();
    }

    static CannotStart noKeys() {
        return new CannotStart("A portal on a MongoDB needs sealing keys, the same for all its nodes: set "
                + KeyRing.VARIABLE + " (docs/security.md).");
    }
}
