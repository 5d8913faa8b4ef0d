package uk.halfterm.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.platform.clock.MovableClock;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A digest that is due each morning at nine, as what is stored says; looked for every ten minutes. */
@StoreTest
@Import(JobsConfiguration.class)
class SchedulerTest {

    private static final Instant NINE = Instant.parse("2024-01-08T09:00:00Z");

    @Autowired
    private Leases leases;

    @Autowired
    private MongoOperations store;

    private final MovableClock clock = new MovableClock(Clock.fixed(NINE.minusSeconds(60), ZoneOffset.UTC));
    private final AtomicReference<Instant> nextDigest = new AtomicReference<>(NINE);
    private final List<Instant> sent = new ArrayList<>();

    @Test
    void runsWorkOnceItIsDue() {
        var node = node(digest());

        node.lookAround();
        assertThat(sent).as("a minute before").isEmpty();
        clock.move(Duration.ofMinutes(10));
        node.lookAround();

        assertThat(sent).containsExactly(NINE);
    }

    @Test
    void looksNoOftenerThanTheWorkAsksFor() {
        var node = node(digest());
        node.lookAround();

        clock.move(Duration.ofMinutes(9));
        node.lookAround();
        assertThat(sent).isEmpty();
        clock.move(Duration.ofMinutes(1));
        node.lookAround();

        assertThat(sent).hasSize(1);
    }

    @Test
    void makesUpForMissedRunsAndSendsNothingTwice() {
        clock.move(Duration.ofDays(3));
        var restarted = node(digest());

        restarted.lookAround();
        restarted.lookAround();
        node(digest()).lookAround();

        assertThat(sent).containsExactly(NINE);
    }

    @Test
    void runsOnOneNodeAtATime() {
        clock.move(Duration.ofMinutes(1));
        var busy = node(new ScheduledWork(
                "digest",
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                now -> true,
                () -> node(digest()).lookAround()));

        busy.lookAround();

        assertThat(sent).as("by another node meanwhile").isEmpty();
        node(digest()).lookAround();
        assertThat(sent).as("afterwards").hasSize(1);
    }

    @Test
    void keepsOtherWorkGoingAndTheSameWorkDueWhenARunFails() {
        clock.move(Duration.ofMinutes(1));
        var tries = new ArrayList<Instant>();
        var failing = new ScheduledWork("failing", Duration.ofMinutes(10), Duration.ofMinutes(5), now -> true, () -> {
            tries.add(clock.instant());
            throw new IllegalStateException("no paper");
        });
        var node = node(failing, digest());

        node.lookAround();
        clock.move(Duration.ofMinutes(10));
        node.lookAround();

        assertThat(sent).hasSize(1);
        assertThat(tries).hasSize(2);
    }

    @Test
    void writesNothingWhileNothingIsDue() {
        node(digest()).lookAround();

        assertThat(store.getCollection("leases").countDocuments()).isZero();
    }

    private Scheduler node(ScheduledWork... works) {
        return new Scheduler(List.of(works), leases, clock, Duration.ofHours(1));
    }

    private ScheduledWork digest() {
        return new ScheduledWork(
                "digest", Duration.ofMinutes(10), Duration.ofMinutes(5), now -> !now.isBefore(nextDigest.get()), () -> {
                    sent.add(nextDigest.get());
                    while (!clock.instant().isBefore(nextDigest.get())) {
                        nextDigest.set(nextDigest.get().plus(Duration.ofDays(1)));
                    }
                });
    }
}
