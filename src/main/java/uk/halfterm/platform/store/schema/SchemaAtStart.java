package uk.halfterm.platform.store.schema;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import uk.halfterm.platform.start.CannotStart;

/**
 * Brings the store up to date before anything else reads it. One node does it under a lease that is renewed while the node lives;
 * others wait. A store that went further than this release knows is refused.
 */
final class SchemaAtStart implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaAtStart.class);
    private static final Duration LEASE = Duration.ofSeconds(30); // the shortest that is renewed
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final MongoDatabase store;
    private final List<SchemaStep> steps;
    private final Clock clock;

    SchemaAtStart(MongoDatabase store, List<SchemaStep> steps, Clock clock) {
        this.store = store;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(SchemaStep::number))
                .toList();
        this.clock = clock;
        for (var index = 0; index < steps.size(); index++) {
            if (this.steps.get(index).number() != index + 1) {
                throw new IllegalStateException("Schema steps are numbered from 1 without gaps: "
                        + this.steps.stream().map(SchemaStep::number).toList());
            }
        }
    }

    @Override
    public void afterPropertiesSet() {
        if (isUpToDate()) {
            return;
        }
        try (var renewing = Executors.newSingleThreadScheduledExecutor()) {
            var leases = new KeepAliveLockProvider(new MongoLockProvider(store.getCollection("leases")), renewing);
            var said = false;
            while (!isUpToDate()) {
                var lease = leases.lock(new LockConfiguration(ClockProvider.now(), "schema", LEASE, Duration.ZERO));
                lease.ifPresentOrElse(this::applyMissing, SchemaAtStart::pause);
                if (lease.isEmpty() && !said) {
                    said = true;
                    LOG.info("Another node is bringing the store up to date, or died doing so; waiting for it");
                }
            }
        }
    }

    private boolean isUpToDate() {
        var reached = reached();
        if (reached > steps.size()) {
            throw new CannotStart("The store is of a newer release (schema " + reached + "); this one knows up to "
                    + steps.size() + ". Start that release, or restore a backup that was taken before it.");
        }
        return reached == steps.size();
    }

    private int reached() {
        var schema = schema().find(Filters.eq(Schema.ID)).first();
        return schema == null ? 0 : schema.get(Schema.NUMBER, Number.class).intValue();
    }

    private void applyMissing(SimpleLock lease) {
        try {
            for (var step : steps.subList(reached(), steps.size())) {
                LOG.debug("Schema step {}: {}", step.number(), step.what());
                step.apply(store);
                schema().updateOne(
                                Filters.eq(Schema.ID),
                                Updates.combine(
                                        Updates.max(Schema.NUMBER, step.number()),
                                        Updates.push(
                                                "steps",
                                                new Document("number", step.number())
                                                        .append("what", step.what())
                                                        .append("at", Date.from(clock.instant())))),
                                new UpdateOptions().upsert(true));
            }
        } finally {
            lease.unlock();
        }
    }

    private MongoCollection<Document> schema() {
        return store.getCollection(Schema.COLLECTION);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was broken off while another node worked on the store", broken);
        }
    }
}
