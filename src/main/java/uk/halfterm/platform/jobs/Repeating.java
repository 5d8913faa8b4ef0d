package uk.halfterm.platform.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same thing again and again in a thread of its own: after each pause, and at once when nudged. A round that fails is logged
 * without what it was about, and the next one comes as usual.
 */
public final class Repeating {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private final Semaphore nudges = new Semaphore(0);
    private volatile @Nullable Thread running;

    public Repeating(String name, Duration pause, Runnable round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    /** Ends the pause. */
    public void nudge() {
        nudges.release();
    }

    public void start() {
        var thread = Thread.ofVirtual().name(name).unstarted(this::repeat);
        running = thread;
        thread.start();
    }

    private void repeat() {
        while (running != null) {
            try {
                if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
                round.run();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | Error failure) { // an error in one round must not silence all that follow
                LOG.warn("A round of {} failed: {}", name, failure.getClass().getName());
                LOG.debug("Why a round of {} failed", name, failure);
            }
        }
    }

    /** Waits for the round under way, but not for ever. */
    public void stop() {
        var thread = running;
        running = null;
        if (thread != null) {
            nudge();
            try {
                thread.join(LONGEST_STOP);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return running != null;
    }
}
