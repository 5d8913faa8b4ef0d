package uk.halfterm.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Publishes waiting events to this node's listeners, each at least once. An entry is claimed by one atomic update that moves its due
 * time, so that in normal running no two nodes deliver it at a time; a node that dies leaves it due again a minute later.
 *
 * <p>The relay does not raise the aggregate's version: a person who saves meanwhile is not turned away, at the price of a second
 * delivery when their copy still held the entry. Listeners are idempotent (ADR 0003).
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final List<OutboxSource> sources;
    private final MongoOperations store;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;
    private final Duration pause;
    private final Semaphore nudges = new Semaphore(0);
    private volatile @Nullable Thread running;

    OutboxRelay(
            List<OutboxSource> sources,
            MongoOperations store,
            ApplicationEventPublisher listeners,
            Clock clock,
            Duration pause) {
        this.sources = sources;
        this.store = store;
        this.listeners = listeners;
        this.clock = clock;
        this.pause = pause;
    }

    /** Something was written in this node that may wait for delivery. */
    void nudge() {
        nudges.release();
    }

    /** Delivers what is due now; how many entries were taken off. */
    int relayDue() {
        var delivered = 0;
        for (var source : sources) {
            for (var waiting : Waiting.due(store, source.collection(), clock.instant())) {
                if (claim(waiting) && deliver(waiting)) {
                    delivered++;
                }
            }
        }
        return delivered;
    }

    private boolean claim(Waiting waiting) {
        var asSeen = new Document("_id", waiting.id()).append("dueAt", waiting.dueAt());
        return store.getCollection(waiting.collection())
                        .updateOne(
                                Waiting.withEntry(asSeen).append("_id", waiting.aggregate()),
                                new Document(
                                                "$set",
                                                new Document(
                                                        "outbox.$[entry].dueAt",
                                                        Date.from(
                                                                clock.instant().plus(CLAIM))))
                                        .append("$inc", new Document("outbox.$[entry].attempts", 1)),
                                Waiting.onEntry(waiting.id()))
                        .getModifiedCount()
                == 1;
    }

    private boolean deliver(Waiting waiting) {
        try {
            listeners.publishEvent(eventOf(waiting));
            takeOff(waiting);
            return true;
        } catch (RuntimeException failure) {
            putBack(waiting, failure);
            return false;
        }
    }

    private Object eventOf(Waiting waiting) {
        var event = waiting.entry(store.getConverter()).event();
        if (event instanceof Map) {
            throw new IllegalStateException("No event is known by the alias of entry " + waiting.id());
        }
        return event;
    }

    private void takeOff(Waiting waiting) {
        store.getCollection(waiting.collection())
                .updateOne(
                        new Document("_id", waiting.aggregate()),
                        new Document("$pull", new Document(OutboxEntry.FIELD, new Document("_id", waiting.id()))));
    }

    private void putBack(Waiting waiting, RuntimeException failure) {
        var attempts = waiting.attempts() + 1;
        var poisoned = attempts >= OutboxEntry.MOST_ATTEMPTS;
        var due = poisoned ? OutboxEntry.NEVER : clock.instant().plus(OutboxEntry.waitAfter(attempts));
        store.getCollection(waiting.collection())
                .updateOne(
                        Waiting.withEntry(new Document("_id", waiting.id())).append("_id", waiting.aggregate()),
                        new Document(
                                "$set",
                                new Document("outbox.$[entry].dueAt", Date.from(due))
                                        .append("outbox.$[entry].poisoned", poisoned)),
                        Waiting.onEntry(waiting.id()));
        LOG.atLevel(poisoned ? Level.ERROR : Level.WARN)
                .log(
                        "Entry {} of {} was not delivered (attempt {}, {}): {}",
                        waiting.id(),
                        waiting.collection(),
                        attempts,
                        poisoned ? "given up" : "again at " + due,
                        failure.getClass().getName());
        LOG.debug("Why entry {} was not delivered", waiting.id(), failure);
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("outbox").unstarted(this::relayUntilStopped);
        running = thread;
        thread.start();
    }

    private void relayUntilStopped() {
        while (running != null) {
            try {
                if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
                relayDue();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("The outbox could not be read: {}", failure.getClass().getName());
                LOG.debug("Why the outbox could not be read", failure);
            }
        }
    }

    @Override
    public void stop() {
        var thread = running;
        running = null;
        if (thread != null) {
            nudge(); // ends the pause; a delivery under way goes to its end
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
