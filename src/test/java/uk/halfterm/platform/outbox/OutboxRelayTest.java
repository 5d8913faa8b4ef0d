package uk.halfterm.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@StoreTest
@Import({OutboxConfiguration.class, OutboxRelayTest.Source.class})
class OutboxRelayTest {

    @TypeAlias("test.parcel-posted")
    record ParcelPosted(String parcel, Instant at) {}

    @Document("parcels")
    record Parcel(@Id String id, @Version @Nullable Long version, List<OutboxEntry> outbox) {}

    static class Source {
        @Bean
        OutboxSource parcels() {
            return OutboxSource.of(Parcel.class);
        }
    }

    /** A clock that a test moves on. */
    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2024-01-08T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void on(Duration by) {
            now = now.plus(by);
        }
    }

    @Autowired
    private MongoOperations store;

    @Autowired
    private OutboxRelay running;

    private final Moved clock = new Moved();
    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    private @Nullable RuntimeException trouble;

    @BeforeEach
    void onlyTheRelaysOfThisTestRun() {
        running.stop();
    }

    @Test
    void publishesWhatHappenedOnceAndTakesItOff() {
        store.insert(parcel("p-1", 2));

        assertThat(relay().relayDue()).isEqualTo(2);
        assertThat(relay().relayDue()).isZero();

        assertThat(heard)
                .containsExactly(new ParcelPosted("p-1", clock.instant()), new ParcelPosted("p-1", clock.instant()));
        assertThat(store.findById("p-1", Parcel.class))
                .isNotNull()
                .satisfies(kept -> assertThat(kept.outbox()).isEmpty())
                .satisfies(kept -> assertThat(kept.version()).as("not raised").isZero());
    }

    @Test
    void waitsLongerAfterEachFailure() {
        store.insert(parcel("p-1", 1));
        trouble = new IllegalStateException("the mail server is away");
        var relay = relay();

        relay.relayDue();
        clock.on(Duration.ofSeconds(1));
        relay.relayDue();
        assertThat(heard).as("not before two seconds have passed").hasSize(1);
        clock.on(Duration.ofSeconds(1));
        relay.relayDue();
        clock.on(Duration.ofSeconds(3));
        relay.relayDue();
        assertThat(heard).as("then four").hasSize(2);
        clock.on(Duration.ofSeconds(1));
        trouble = null;

        assertThat(relay.relayDue()).isEqualTo(1);
    }

    @Test
    void givesUpAfterEightAttemptsUntilAnAdministratorRetries() {
        store.insert(parcel("p-1", 1));
        trouble = new IllegalStateException("for good");
        var relay = relay();
        var outbox = new Outbox(List.of(new OutboxSource("parcels")), store, clock, relay);

        for (var i = 0; i < 20; i++) {
            relay.relayDue();
            clock.on(Duration.ofHours(1));
        }

        assertThat(heard).hasSize(8);
        assertThat(outbox.poisoned()).singleElement().satisfies(poisoned -> {
            assertThat(poisoned.collection()).isEqualTo("parcels");
            assertThat(poisoned.aggregate()).isEqualTo("p-1");
            assertThat(poisoned.entry().attempts()).isEqualTo(8);
            assertThat(poisoned.entry().event()).isInstanceOf(ParcelPosted.class);
        });

        trouble = null;
        assertThat(outbox.retry(outbox.poisoned().getFirst().entry().id())).isPresent();

        assertThat(relay.relayDue()).isEqualTo(1);
        assertThat(outbox.poisoned()).isEmpty();
    }

    @Test
    void deliversOnceWhenSeveralNodesLookAtTheSameTime() throws Exception {
        for (var i = 0; i < 20; i++) {
            store.insert(parcel("p-" + i, 2));
        }

        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var node : nodes.invokeAll(Collections.nCopies(4, (Callable<Integer>) () -> relay().relayDue()))) {
                node.get();
            }
        }

        assertThat(heard).hasSize(40);
    }

    @Test
    void deliversAgainAMinuteAfterANodeDied() {
        store.insert(parcel("p-1", 1));
        trouble = new IllegalStateException("stands for a node that dies in the middle");
        var dying = new OutboxRelay(
                List.of(new OutboxSource("parcels")),
                store,
                event -> {
                    throw new StackOverflowError();
                },
                clock,
                Duration.ofHours(1));
        try {
            dying.relayDue();
        } catch (StackOverflowError died) {
            trouble = null;
        }

        assertThat(relay().relayDue()).isZero();
        clock.on(Duration.ofMinutes(1));

        assertThat(relay().relayDue()).isEqualTo(1);
    }

    @Test
    void countsAnEventThatNobodyKnowsAsFailed() {
        store.insert(parcel("p-1", 1));
        store.getCollection("parcels")
                .updateMany(
                        new org.bson.Document(),
                        new org.bson.Document(
                                "$set", new org.bson.Document("outbox.0.event._class", "of.another-release")));

        assertThat(relay().relayDue()).isZero();

        assertThat(heard).isEmpty();
        assertThat(store.findById("p-1", org.bson.Document.class, "parcels").getList("outbox", org.bson.Document.class))
                .hasSize(1);
    }

    @Test
    void deliversSoonAfterASaveInThisNode() {
        running.start();
        var posted = store.insert(new Parcel(
                "p-1", null, List.of(OutboxEntry.of(new ParcelPosted("p-1", Instant.EPOCH), Instant.EPOCH))));

        await().atMost(Duration.ofSeconds(1))
                .until(() -> store.findById(posted.id(), Parcel.class).outbox().isEmpty());
    }

    @Test
    void findsDueEntriesByIndex() {
        assertThat(store.indexOps("parcels").getIndexInfo()).extracting("name").contains("outbox-due");
    }

    private OutboxRelay relay() {
        return new OutboxRelay(List.of(new OutboxSource("parcels")), store, this::hear, clock, Duration.ofHours(1));
    }

    private void hear(Object event) {
        heard.add(event);
        if (trouble != null) {
            throw trouble;
        }
    }

    private Parcel parcel(String id, int events) {
        var entries = Collections.nCopies(events, new ParcelPosted(id, clock.instant())).stream()
                .map(event -> OutboxEntry.of(event, clock.instant()))
                .toList();
        return new Parcel(id, null, entries);
    }
}
