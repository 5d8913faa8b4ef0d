package uk.halfterm.platform.jobs;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
@Import(JobsConfiguration.class)
class LeasesTest {

    @Autowired
    private Leases leases;

    @Test
    void runsOnOneNodeAtATime() throws Exception {
        var ran = new AtomicInteger();
        var allHaveTried = new CountDownLatch(7);

        try (var nodes = Executors.newFixedThreadPool(8)) {
            for (var node : nodes.invokeAll(Collections.nCopies(8, (Callable<Void>) () -> {
                var mine = leases.runOnce("digest", Duration.ofMinutes(5), () -> {
                    ran.incrementAndGet();
                    awaitAll(allHaveTried);
                });
                if (!mine) {
                    allHaveTried.countDown();
                }
                return null;
            }))) {
                node.get();
            }
        }

        assertThat(ran).hasValue(1);
    }

    @Test
    void runsAgainAfterItHasEnded() {
        var ran = new AtomicInteger();

        leases.runOnce("digest", Duration.ofMinutes(5), ran::incrementAndGet);
        leases.runOnce("digest", Duration.ofMinutes(5), ran::incrementAndGet);

        assertThat(ran).hasValue(2);
    }

    @Test
    void givesTheLeaseBackWhenTheWorkFails() {
        assertThatThrownBy(() -> leases.runOnce("digest", Duration.ofMinutes(5), () -> {
                    throw new IllegalStateException("no paper");
                }))
                .hasMessage("no paper");

        assertThat(leases.runOnce("digest", Duration.ofMinutes(5), () -> {})).isTrue();
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
