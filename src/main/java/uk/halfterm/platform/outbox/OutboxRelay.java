package uk.halfterm.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.platform.jobs.Repeating;

/**
 * Tells subscribers what waits for them, each event at least once. An entry is claimed by one atomic update that moves its due time, so
 * that in normal running no two nodes deliver it at a time; a node that dies leaves it due again a minute later.
 *
 * <p>The relay does not raise the aggregate's version: a person who saves meanwhile is not turned away, at the price of a second
 * delivery when their copy still held the entry. Listeners are idempotent (ADR 0003).
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final List<OutboxSource> sources;
    private final Subscriptions subscriptions;
    private final MongoOperations store;
    private final Clock clock;
    private final Repeating rounds;

    OutboxRelay(
            List<OutboxSource> sources,
            Subscriptions subscriptions,
            MongoOperations store,
            Clock clock,
            Duration pause) {
        this.sources = sources;
        this.subscriptions = subscriptions;
        this.store = store;
        this.clock = clock;
        this.rounds = new Repeating("outbox", pause, this::relayDue);
    }

    /** Something was written in this node that may wait for delivery. */
    void nudge() {
        rounds.nudge();
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
            var entry = waiting.entry(store.getConverter());
            hearersOf(waiting).forEach(subscription -> subscription.tell(entry));
            takeOff(waiting);
            return true;
        } catch (RuntimeException failure) {
            putBack(waiting, failure);
            return false;
        }
    }

    /** One; all together for an entry of a release that knew no subscriptions. */
    private List<OutboxSubscription<?>> hearersOf(Waiting waiting) {
        var subscriber = Waiting.subscriberOf(waiting.raw());
        return subscriber == null
                ? subscriptions.to(Waiting.aliasOf(waiting.raw()))
                : List.of(subscriptions.named(subscriber));
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
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
