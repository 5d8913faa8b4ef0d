package uk.halfterm.platform.outbox;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** What an administrator sees and does: events that the relay has given up telling one subscriber, and another try. */
public final class Outbox {

    /** A given-up event: whose document it waits in, what it is and for whom, since when and after how many attempts. */
    public record Poisoned(String collection, String aggregate, OutboxEntry entry) {}

    private final List<OutboxSource> sources;
    private final MongoOperations store;
    private final Clock clock;
    private final OutboxRelay relay;

    Outbox(List<OutboxSource> sources, MongoOperations store, Clock clock, OutboxRelay relay) {
        this.sources = sources;
        this.store = store;
        this.clock = clock;
        this.relay = relay;
    }

    public List<Poisoned> poisoned() {
        return givenUp()
                .map(waiting -> new Poisoned(
                        waiting.collection(), String.valueOf(waiting.aggregate()), waiting.entry(store.getConverter())))
                .toList();
    }

    private Stream<Waiting> givenUp() {
        return sources.stream()
                .flatMap(source -> Waiting.since(store, source.collection(), OutboxEntry.NEVER).stream())
                .filter(Waiting::isPoisoned);
    }

    /** Makes a given-up event due again, with all its attempts; empty when none is given up under that id. */
    public Optional<OutboxEntry> retry(String id) {
        var found = givenUp().filter(waiting -> waiting.id().equals(id)).findFirst();
        found.ifPresent(waiting -> {
            store.getCollection(waiting.collection())
                    .updateOne(
                            Waiting.withEntry(new Document("_id", id).append("poisoned", true))
                                    .append("_id", waiting.aggregate()),
                            new Document(
                                    "$set",
                                    new Document("outbox.$[entry].poisoned", false)
                                            .append("outbox.$[entry].attempts", 0)
                                            .append("outbox.$[entry].dueAt", Date.from(clock.instant()))),
                            Waiting.onEntry(id));
            relay.nudge();
        });
        return found.map(waiting -> waiting.entry(store.getConverter()));
    }
}
