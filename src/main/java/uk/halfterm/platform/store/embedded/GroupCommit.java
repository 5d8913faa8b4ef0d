package uk.halfterm.platform.store.embedded;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.h2.mvstore.MVStore;

/**
 * Commits before it acknowledges. Writers work side by side under the read lock; a commit takes the write lock, so that it never falls
 * between two halves of a write, and serves every writer that has finished by then.
 */
final class GroupCommit {

    private final MVStore file;
    private final boolean forceToDisk;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final Object turn = new Object();
    private long written;
    private long committed;
    private boolean committing;

    GroupCommit(MVStore file, boolean forceToDisk) {
        this.file = file;
        this.forceToDisk = forceToDisk;
    }

    /** Does the work and returns its result once it is on disk. What failed half-way is committed too, but not acknowledged. */
    <T> T write(Supplier<T> work) {
        T result;
        long mine;
        gate.readLock().lock();
        try {
            result = work.get();
            synchronized (turn) {
                mine = ++written;
            }
        } finally {
            gate.readLock().unlock();
        }
        awaitCommitOf(mine);
        return result;
    }

    private void awaitCommitOf(long mine) {
        while (becomesCommitterOf(mine)) {
            var upTo = 0L;
            try {
                upTo = commit();
            } finally {
                synchronized (turn) {
                    committed = Math.max(committed, upTo);
                    committing = false;
                    turn.notifyAll();
                }
            }
        }
    }

    /** Waits while another thread commits; false when this write is on disk, true when it falls to this thread to commit. */
    private boolean becomesCommitterOf(long mine) {
        synchronized (turn) {
            var interrupted = false;
            while (committing && committed < mine) {
                try {
                    turn.wait();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (committed >= mine) {
                return false;
            }
            committing = true;
            return true;
        }
    }

    private long commit() {
        gate.writeLock().lock();
        try {
            long upTo;
            synchronized (turn) {
                upTo = written;
            }
            file.commit();
            if (forceToDisk) {
                file.sync();
            }
            return upTo;
        } finally {
            gate.writeLock().unlock();
        }
    }
}
