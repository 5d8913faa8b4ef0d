package uk.halfterm.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

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
import uk.halfterm.platform.clock.MovableClock;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

@StoreTest
@Import({OutboxConfiguration.class, OutboxRelayTest.Beans.class})
class OutboxRelayTest {

    @TypeAlias("test.parcel-posted")
    record ParcelPosted(String parcel, Instant at) {}

    @TypeAlias("test.parcel-weighed")
    record ParcelWeighed(String parcel) {}

    @TypeAlias("test.parcel-dusted")
    record ParcelDusted(String parcel) {}

    record Nameless(String parcel) {}

    @Document("parcels")
    record Parcel(@Id String id, @Version @Nullable Long version, List<OutboxEntry> outbox) {}

    /** The courier hears of parcels that are posted or weighed, the ledger of those weighed, and nobody of dust. */
    static class Beans {
        @Bean
        OutboxSource parcels() {
            return OutboxSource.of(Parcel.class);
        }

        @Bean
        OutboxSubscription<ParcelPosted> courierOfPosted() {
            return new OutboxSubscription<>("courier", ParcelPosted.class, delivery -> {});
        }

        @Bean
        OutboxSubscription<ParcelWeighed> courierOfWeighed() {
            return new OutboxSubscription<>("courier-weighs", ParcelWeighed.class, delivery -> {});
        }

        @Bean
        OutboxSubscription<ParcelWeighed> ledger() {
            return new OutboxSubscription<>("ledger", ParcelWeighed.class, delivery -> {});
        }
    }

    @Autowired
    private MongoOperations store;

    @Autowired
    private OutboxRelay running;

    private final MovableClock clock =
            new MovableClock(java.time.Clock.fixed(Instant.parse("2024-01-08T09:00:00Z"), java.time.ZoneOffset.UTC));
    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<Object> booked = new ArrayList<>();
    private @Nullable RuntimeException trouble;

    @BeforeEach
    void onlyTheRelaysOfThisTestRun() {
        running.stop();
    }

    @Test
    void tellsASubscriberOnceAndTakesTheEventOff() {
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
    void storesNothingOfAnEventThatNobodySubscribedTo() {
        store.insert(saying("p-1", new ParcelDusted("p-1")));
        store.save(saying("p-2", new ParcelDusted("p-2")));

        assertThat(outboxOf("p-1")).isEmpty();
        assertThat(outboxOf("p-2")).isEmpty();
        assertThat(relay().relayDue()).isZero();
    }

    @Test
    void storesAnEventOnceForEachSubscriber() {
        store.insert(saying("p-1", new ParcelWeighed("p-1"), new ParcelDusted("p-1")));

        assertThat(entriesOf("p-1")).extracting(OutboxEntry::subscriber).containsExactly("courier-weighs", "ledger");
        assertThat(entriesOf("p-1"))
                .extracting(OutboxEntry::occurrence)
                .as("one occurrence")
                .containsOnly(entriesOf("p-1").getFirst().occurrence());
    }

    @Test
    void repeatsNothingForOthersWhenOneSubscriberFails() {
        store.insert(saying("p-1", new ParcelWeighed("p-1")));
        trouble = new IllegalStateException("the courier is ill");
        var relay = relay();

        relay.relayDue();
        clock.move(Duration.ofSeconds(2));
        relay.relayDue();

        assertThat(heard).as("the courier was told twice").hasSize(2);
        assertThat(booked).as("the ledger once").hasSize(1);
        assertThat(entriesOf("p-1")).singleElement().satisfies(left -> {
            assertThat(left.subscriber()).isEqualTo("courier-weighs");
            assertThat(left.attempts()).isEqualTo(2);
        });
    }

    @Test
    void keepsWhoIsStillToHearWhenTheAggregateIsSavedMeanwhile() {
        store.insert(saying("p-1", new ParcelWeighed("p-1")));
        trouble = new IllegalStateException("the courier is ill");
        relay().relayDue();

        var read = store.findById("p-1", Parcel.class);
        var more = new ArrayList<>(read.outbox());
        more.add(OutboxEntry.of(new ParcelDusted("p-1"), clock.instant()));
        store.save(new Parcel(read.id(), read.version(), more));

        assertThat(entriesOf("p-1")).isEqualTo(read.outbox());
        trouble = null;
        clock.move(Duration.ofSeconds(2));
        assertThat(relay().relayDue()).isEqualTo(1);
        assertThat(booked).hasSize(1);
    }

    @Test
    void waitsLongerAfterEachFailure() {
        store.insert(parcel("p-1", 1));
        trouble = new IllegalStateException("the mail server is away");
        var relay = relay();

        relay.relayDue();
        clock.move(Duration.ofSeconds(1));
        relay.relayDue();
        assertThat(heard).as("not before two seconds have passed").hasSize(1);
        clock.move(Duration.ofSeconds(1));
        relay.relayDue();
        clock.move(Duration.ofSeconds(3));
        relay.relayDue();
        assertThat(heard).as("then four").hasSize(2);
        clock.move(Duration.ofSeconds(1));
        trouble = null;

        assertThat(relay.relayDue()).isEqualTo(1);
    }

    @Test
    void givesUpOneSubscriberAfterEightAttemptsUntilAnAdministratorRetries() {
        store.insert(saying("p-1", new ParcelWeighed("p-1")));
        trouble = new IllegalStateException("for good");
        var relay = relay();
        var outbox = new Outbox(List.of(new OutboxSource("parcels")), store, clock, relay);

        for (var i = 0; i < 20; i++) {
            relay.relayDue();
            clock.move(Duration.ofHours(1));
        }

        assertThat(heard).hasSize(8);
        assertThat(outbox.poisoned()).singleElement().satisfies(poisoned -> {
            assertThat(poisoned.collection()).isEqualTo("parcels");
            assertThat(poisoned.aggregate()).isEqualTo("p-1");
            assertThat(poisoned.entry().attempts()).isEqualTo(8);
            assertThat(poisoned.entry().subscriber()).isEqualTo("courier-weighs");
            assertThat(poisoned.entry().event()).isInstanceOf(ParcelWeighed.class);
        });

        trouble = null;
        assertThat(outbox.retry(outbox.poisoned().getFirst().entry().id())).isPresent();

        assertThat(relay.relayDue()).isEqualTo(1);
        assertThat(outbox.poisoned()).isEmpty();
        assertThat(booked).as("whoever has heard it hears nothing again").hasSize(1);
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
        var dying = relay(new OutboxSubscription<>("courier", ParcelPosted.class, delivery -> {
            throw new StackOverflowError();
        }));
        try {
            dying.relayDue();
        } catch (StackOverflowError died) {
            // stands for a node that dies in the middle
        }

        assertThat(relay().relayDue()).isZero();
        clock.move(Duration.ofMinutes(1));

        assertThat(relay().relayDue()).isEqualTo(1);
    }

    @Test
    void countsAnEventThatNobodyKnowsAsFailed() {
        store.insert(parcel("p-1", 1));
        set("outbox.0.event._class", "of.another-release");

        assertThat(relay().relayDue()).isZero();

        assertThat(heard).isEmpty();
        assertThat(outboxOf("p-1")).hasSize(1);
    }

    @Test
    void countsASubscriberThatNobodyKnowsAsFailed() {
        store.insert(parcel("p-1", 1));
        set("outbox.0.subscriber", "of-another-release");

        assertThat(relay().relayDue()).isZero();

        assertThat(outboxOf("p-1")).hasSize(1);
    }

    @Test
    void tellsEverySubscriberWhatAnOlderReleaseStored() {
        store.insert(new Parcel("p-1", null, List.of()));
        set(
                "outbox",
                List.of(ofAnOlderRelease("e-1", "test.parcel-weighed"), ofAnOlderRelease("e-2", "test.parcel-dusted")));

        assertThat(relay().relayDue()).isEqualTo(2);

        assertThat(heard).containsExactly(new ParcelWeighed("p-1"));
        assertThat(booked).containsExactly(new ParcelWeighed("p-1"));
        assertThat(outboxOf("p-1")).isEmpty();
    }

    @Test
    void addressesWhatAnOlderReleaseStoredWhenItIsSavedAgain() {
        store.insert(new Parcel("p-1", null, List.of()));
        set(
                "outbox",
                List.of(ofAnOlderRelease("e-1", "test.parcel-weighed"), ofAnOlderRelease("e-2", "test.parcel-dusted")));

        store.save(store.findById("p-1", Parcel.class));

        assertThat(entriesOf("p-1")).extracting(OutboxEntry::id).containsExactly("e-1/courier-weighs", "e-1/ledger");
        assertThat(entriesOf("p-1")).extracting(OutboxEntry::occurrence).containsOnly("e-1");
    }

    @Test
    void refusesSubscriptionsThatCouldNotBeKeptApartOrFound() {
        var posted = new OutboxSubscription<>("courier", ParcelPosted.class, delivery -> {});
        var weighed = new OutboxSubscription<>("courier", ParcelWeighed.class, delivery -> {});

        assertThatIllegalArgumentException().isThrownBy(() -> new Subscriptions(List.of(posted, weighed)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutboxSubscription<>("courier", Nameless.class, delivery -> {}));
    }

    @Test
    void deliversSoonAfterASaveInThisNode() {
        running.start();
        store.insert(new Parcel(
                "p-1", null, List.of(OutboxEntry.of(new ParcelPosted("p-1", Instant.EPOCH), Instant.EPOCH))));

        await().atMost(Duration.ofSeconds(1)).until(() -> outboxOf("p-1").isEmpty());
    }

    @Test
    void findsDueEntriesByIndex() {
        assertThat(store.indexOps("parcels").getIndexInfo()).extracting("name").contains("outbox-due");
    }

    private OutboxRelay relay() {
        return relay(
                new OutboxSubscription<>("courier", ParcelPosted.class, this::hear),
                new OutboxSubscription<>("courier-weighs", ParcelWeighed.class, this::hear),
                new OutboxSubscription<>("ledger", ParcelWeighed.class, delivery -> booked.add(delivery.event())));
    }

    private OutboxRelay relay(OutboxSubscription<?>... subscriptions) {
        return new OutboxRelay(
                List.of(new OutboxSource("parcels")),
                new Subscriptions(List.of(subscriptions)),
                store,
                clock,
                Duration.ofHours(1));
    }

    private void hear(Delivery<?> delivery) {
        heard.add(delivery.event());
        if (trouble != null) {
            throw trouble;
        }
    }

    private List<OutboxEntry> entriesOf(String parcel) {
        return store.findById(parcel, Parcel.class).outbox();
    }

    private List<org.bson.Document> outboxOf(String parcel) {
        return store.findById(parcel, org.bson.Document.class, "parcels").getList("outbox", org.bson.Document.class);
    }

    private void set(String field, Object value) {
        store.getCollection("parcels")
                .updateMany(
                        new org.bson.Document(), new org.bson.Document("$set", new org.bson.Document(field, value)));
    }

    private org.bson.Document ofAnOlderRelease(String id, String alias) {
        var now = java.util.Date.from(clock.instant());
        return new org.bson.Document("_id", id)
                .append("event", new org.bson.Document("parcel", "p-1").append("_class", alias))
                .append("occurredAt", now)
                .append("attempts", 0)
                .append("dueAt", now)
                .append("poisoned", false);
    }

    private Parcel saying(String id, Object... events) {
        return new Parcel(
                id,
                null,
                Stream.of(events)
                        .map(event -> OutboxEntry.of(event, clock.instant()))
                        .toList());
    }

    private Parcel parcel(String id, int events) {
        return saying(
                id,
                Collections.nCopies(events, new ParcelPosted(id, clock.instant()))
                        .toArray());
    }
}
