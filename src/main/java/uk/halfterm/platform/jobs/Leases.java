package uk.halfterm.platform.jobs;

import java.time.Duration;

import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;

/** Lets work run on one node at a time. */
public final class Leases {

    private final LockProvider locks;

    Leases(LockProvider locks) {
        this.locks = locks;
    }

    /**
     * Runs the work unless another holds the lease of that name now; whether it ran.
     *
     * @param atMost when the lease ends if this node dies; longer than the work can take
     */
    public boolean runOnce(String name, Duration atMost, Runnable work) {
        // Leases are compared between nodes, so they go by real time, whatever day halfterm.today says.
        var lease = locks.lock(
                new LockConfiguration(net.javacrumbs.shedlock.core.ClockProvider.now(), name, atMost, Duration.ZERO));
        lease.ifPresent(held -> {
            try {
                work.run();
            } finally {
                held.unlock();
            }
        });
        return lease.isPresent();
    }
}
