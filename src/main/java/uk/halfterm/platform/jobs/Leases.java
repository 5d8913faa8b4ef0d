package uk.halfterm.platform.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoDatabase;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;

/** Lets work run on one node at a time. */
public final class Leases {

    private static final Duration RENEWED = Duration.ofSeconds(30); // the shortest that is renewed

    private final ExtensibleLockProvider locks;

    Leases(ExtensibleLockProvider locks) {
        this.locks = locks;
    }

    /** The leases of a store, for work outside of a portal. */
    public static Leases in(MongoDatabase store) {
        return new Leases(new MongoLockProvider(store.getCollection("leases")));
    }

    /**
     * As {@link #runOnce}, for work that takes as long as it takes: the lease is renewed while this process lives, and ends half a minute
     * after it at the latest.
     */
    public boolean runOnceWhileAlive(String name, Runnable work) {
        try (var renewing = Executors.newSingleThreadScheduledExecutor()) {
            return runOnce(new KeepAliveLockProvider(locks, renewing), name, RENEWED, work);
        }
    }

    /**
     * Runs the work unless another holds the lease of that name now; whether it ran.
     *
     * @param atMost when the lease ends if this node dies; longer than the work can take
     */
    public boolean runOnce(String name, Duration atMost, Runnable work) {
        return runOnce(locks, name, atMost, work);
    }

    private static boolean runOnce(LockProvider locks, String name, Duration atMost, Runnable work) {
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
