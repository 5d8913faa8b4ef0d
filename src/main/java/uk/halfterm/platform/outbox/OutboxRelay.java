package uk.halfterm.platform.outbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;
import org.springframework.stereotype.Component;

/** Calls the {@link Outbox} at once after a write of this node, and every few seconds for what other nodes or failures left. */
@Component
class OutboxRelay implements SmartLifecycle, ApplicationListener<AfterSaveEvent<?>> {

    private static final int POLL_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final Outbox outbox;
    private final Set<String> collections;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread relay = Thread.currentThread();

    OutboxRelay(Outbox outbox, List<OutboxSource> sources) {
        this.outbox = outbox;
        this.collections = sources.stream().map(OutboxSource::collection).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void onApplicationEvent(AfterSaveEvent<?> saved) {
        if (collections.contains(String.valueOf(saved.getCollectionName()))) {
            nudges.release();
        }
    }

    @Override
    public void start() {
        running = true;
        relay = Thread.ofVirtual().name("outbox-relay").start(this::relay);
    }

    private void relay() {
        while (running) {
            try {
                // Whether nudged or not, there may be something due.
                boolean nudged = nudges.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
                nudges.drainPermits();
                LOG.trace("Relaying, nudged {}", nudged);
                while (running && outbox.tellDue() > 0) {
                    LOG.trace("Told a batch");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException storeAway) {
                LOG.warn(
                        "The outbox could not be read: {}", storeAway.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        nudges.release();
        try {
            relay.join(TimeUnit.SECONDS.toMillis(POLL_SECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
