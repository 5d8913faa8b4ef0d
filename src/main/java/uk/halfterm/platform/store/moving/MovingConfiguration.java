package uk.halfterm.platform.store.moving;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.halfterm.platform.start.Restart;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/** Lets the owner of a data directory reach the portal that runs in it. On a MongoDB, or in memory, there is nothing to reach. */
@Configuration(proxyBeanMethods = false)
class MovingConfiguration {

    @Bean
    OwnersSocket ownersSocket(
            ObjectProvider<EmbeddedStore> stores,
            ObjectProvider<Restart> restart,
            ObjectProvider<OwnersWork> works,
            Clock clock,
            @Value("${halfterm.data:data}") Path data) {
        var directory = data.toAbsolutePath().normalize();
        var store = stores.getIfAvailable();
        return new OwnersSocket(
                directory,
                store != null && store.isOnDisk()
                        ? new OwnersRequests(
                                directory,
                                store,
                                restart.getIfAvailable(),
                                clock,
                                works.stream().toList())
                        : null);
    }
}
