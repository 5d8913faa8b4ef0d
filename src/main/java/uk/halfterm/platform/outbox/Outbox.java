package uk.halfterm.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * Tells the events that wait in aggregates' documents, each at least once, and takes them off. An entry is claimed by moving its due
 * time, so that of two nodes one tells it; a node that dies leaves its claims to fall due again.
 */
@Service
public class Outbox {

    static final int TRIES = 8;
    static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final int BATCH = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final List<OutboxSource> sources;
    private final MongoOperations store;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Outbox(List<OutboxSource> sources, MongoOperations store, ApplicationEventPublisher listeners, Clock clock) {
        this.sources = List.copyOf(sources);
        this.store = store;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Tells what is due now, at most one batch a collection; returns how many were told. */
    public int tellDue() {
        int told = 0;
        for (OutboxSource source : sources) {
            var now = clock.instant();
            for (Document holder : holders(
                    source,
                    where("outbox")
                            .elemMatch(where("poisoned").is(false).and("dueAt").lte(now)))) {
                for (OutboxEntry entry : entries(holder)) {
                    if (!entry.poisoned() && !entry.dueAt().isAfter(now) && claim(source, holder, entry, now)) {
                        told += tell(source, holder, entry) ? 1 : 0;
                    }
                }
            }
        }
        return told;
    }

    /** What was given up after {@value #TRIES} tries. The caller sees to it that only an administrator looks. */
    public List<StuckDelivery> stuck() {
        var stuck = new ArrayList<StuckDelivery>();
        for (OutboxSource source : sources) {
            for (Document holder : holders(source, where("outbox.poisoned").is(true))) {
                entries(holder).stream()
                        .filter(OutboxEntry::poisoned)
                        .map(entry -> new StuckDelivery(
                                entry.id(),
                                entry.event().getClass().getSimpleName(),
                                entry.occurredAt(),
                                entry.attempts(),
                                entry.failure()))
                        .forEach(stuck::add);
            }
        }
        return List.copyOf(stuck);
    }

    /** Tries a stuck delivery again from the start; one that is gone changes nothing. */
    public void retry(String entryId) {
        for (OutboxSource source : sources) {
            store.updateFirst(
                    query(where("outbox")
                            .elemMatch(where("_id").is(entryId).and("poisoned").is(true))),
                    new Update()
                            .set("outbox.$.poisoned", false)
                            .set("outbox.$.attempts", 0)
                            .set("outbox.$.dueAt", clock.instant()),
                    source.collection());
        }
    }

    private List<Document> holders(OutboxSource source, Criteria which) {
        var query = query(which).limit(BATCH).with(Sort.by("_id"));
        query.fields().include("outbox");
        return store.find(query, Document.class, source.collection());
    }

    private List<OutboxEntry> entries(Document holder) {
        return holder.getList("outbox", Document.class, List.of()).stream()
                .map(entry -> store.getConverter().read(OutboxEntry.class, entry))
                .toList();
    }

    private boolean claim(OutboxSource source, Document holder, OutboxEntry entry, Instant now) {
        return store.updateFirst(
                                place(holder, entry),
                                new Update()
                                        .set("outbox.$.dueAt", now.plus(CLAIM))
                                        .inc("outbox.$.attempts", 1),
                                source.collection())
                        .getModifiedCount()
                == 1;
    }

    private static Query place(Document holder, OutboxEntry entry) {
        return query(where("_id")
                .is(holder.get("_id"))
                .and("outbox")
                .elemMatch(where("_id").is(entry.id()).and("dueAt").is(entry.dueAt())));
    }

    private boolean tell(OutboxSource source, Document holder, OutboxEntry entry) {
        var mine = query(where("_id").is(holder.get("_id")).and("outbox._id").is(entry.id()));
        try {
            listeners.publishEvent(entry.event());
        } catch (RuntimeException failed) {
            putOff(source, mine, entry, failed);
            return false;
        }
        store.updateFirst(
                query(where("_id").is(holder.get("_id"))),
                new Update().pull("outbox", new Document("_id", entry.id())),
                source.collection());
        return true;
    }

    private void putOff(OutboxSource source, Query mine, OutboxEntry entry, RuntimeException failed) {
        int tries = entry.attempts() + 1;
        var poisoned = tries >= TRIES;
        LOG.warn(
                "{} could not be told (try {} of {}): {}",
                entry.event().getClass().getSimpleName(),
                tries,
                TRIES,
                failed.getClass().getSimpleName());
        store.updateFirst(
                mine,
                new Update()
                        .set("outbox.$.dueAt", clock.instant().plus(waitAfter(tries)))
                        .set("outbox.$.poisoned", poisoned)
                        .set("outbox.$.failure", failed.getClass().getSimpleName()),
                source.collection());
    }

    /** Two seconds, four, eight … at most half an hour. */
    static Duration waitAfter(int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
