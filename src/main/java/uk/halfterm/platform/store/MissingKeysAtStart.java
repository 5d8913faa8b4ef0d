package uk.halfterm.platform.store;

import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import uk.halfterm.platform.seal.KeyFile;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.seal.MissingKeys;
import uk.halfterm.platform.seal.Seal;

/**
 * Warns in one line of what cannot be read, before anybody misses it. The portal starts all the same: the rest can be read. It looks once the
 * portal is ready, because it goes through all that is sealed.
 */
final class MissingKeysAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(MissingKeysAtStart.class);

    private final MongoDatabaseFactory store;
    private final Seal seal;

    MissingKeysAtStart(MongoDatabaseFactory store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void look() {
        var missing = new MissingKeys(store.getMongoDatabase(), seal).count();
        if (!missing.isEmpty()) {
            LOG.warn(
                    "The store holds {}, which is neither in {} nor in {}. That much cannot be read until the key is put there (docs/security.md).",
                    missing.entrySet().stream()
                            .map(key -> key.getValue() + (key.getValue() == 1 ? " value" : " values")
                                    + " sealed with the key " + key.getKey())
                            .collect(Collectors.joining("; ")),
                    KeyFile.NAME,
                    KeyRing.VARIABLE);
        }
    }
}
