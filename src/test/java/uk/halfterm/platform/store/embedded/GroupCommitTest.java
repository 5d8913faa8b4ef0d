package uk.halfterm.platform.store.embedded;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GroupCommitTest {

    /** What a backup copies is one moment (ADR 8). */
    @Test
    void letsNoWriteBeginOrEndWhileTheFileIsAtRest() throws Exception {
        try (var file = DataFile.inMemory();
                var threads = Executors.newFixedThreadPool(2)) {
            var commit = new GroupCommit(file, false, () -> {});
            var atRest = new CountDownLatch(1);
            var copied = new CountDownLatch(1);
            var copying = threads.submit(() -> commit.atRest(() -> {
                atRest.countDown();
                await(copied);
            }));
            atRest.await();

            var writing = threads.submit(() -> commit.write(() -> "written"));

            assertThatThrownBy(() -> writing.get(300, MILLISECONDS)).isInstanceOf(TimeoutException.class);
            copied.countDown();
            assertThat(writing.get(10, SECONDS)).isEqualTo("written");
            copying.get(10, SECONDS);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
