package uk.halfterm.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks after each {@link ScheduledWork}: takes its lease and runs it when something is due, and writes nothing when nothing is. */
final class Scheduler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    private final List<ScheduledWork> works;
    private final Leases leases;
    private final Clock clock;
    private final Map<String, Instant> lookedAt = new HashMap<>();
    private final Repeating rounds;

    Scheduler(List<ScheduledWork> works, Leases leases, Clock clock, Duration pause) {
        this.works = works;
        this.leases = leases;
        this.clock = clock;
        this.rounds = new Repeating("schedule", pause, this::lookAround);
    }

    /** One look at the clock. What fails is logged, stays due and keeps no other work waiting. */
    void lookAround() {
        works.stream().filter(this::isTimeToLook).forEach(this::runIfDue);
    }

    private boolean isTimeToLook(ScheduledWork work) {
        var now = clock.instant();
        var last = lookedAt.get(work.name());
        if (last != null && now.isBefore(last.plus(work.every()))) {
            return false;
        }
        lookedAt.put(work.name(), now);
        return true;
    }

    private void runIfDue(ScheduledWork work) {
        try {
            if (work.isDue().test(clock.instant())) {
                leases.runOnce(work.name(), work.atMost(), work.run());
            }
        } catch (RuntimeException failure) {
            LOG.warn("{} failed: {}", work.name(), failure.getClass().getName());
            LOG.debug("Why {} failed", work.name(), failure);
        }
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
