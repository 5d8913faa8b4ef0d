package uk.halfterm.platform.jobs;

import java.time.Duration;

import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/** Leases by name, kept in the store. A node that dies holds its lease until {@code atMost} is over, then another may go on. */
@Service
public class Leases {

    private final LockProvider locks;

    Leases(MongoOperations store) {
        this.locks = new MongoLockProvider(store.getCollection("leases"));
    }

    /** Does the work unless another node has the lease; says whether it was done here. Failures of the work come through. */
    public boolean runOnce(String name, Duration atMost, Runnable work) {
        var lease = locks.lock(new LockConfiguration(ClockProvider.now(), name, atMost, Duration.ZERO));
        if (lease.isEmpty()) {
            return false;
        }
        try {
            work.run();
        } finally {
            lease.get().unlock();
        }
        return true;
    }
}
