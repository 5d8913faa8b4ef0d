package uk.halfterm.platform.store.embedded;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.h2.mvstore.MVStore;

/**
 * Commits before it acknowledges. Writers work side by side under the read lock; a commit takes the write lock, so that it never falls
 * between two halves of a write, and serves every writer that has finished by then.
 */
final class GroupCommit {

    /** After so many commits, parts of the file that are at most half in use are written anew: 25 microseconds a commit. */
    private static final int COMMITS_BETWEEN_COMPACTIONS = 250;

    private static final int LEAST_IN_USE_PERCENT = 50;
    private static final int COMPACT_BYTES = 4 * 1024 * 1024;

    private final MVStore file;
    private final boolean forceToDisk;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final Object turn = new Object();
    private long written;
    private long committed;
    private boolean committing;
    private int commits;

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
            sync();
            if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0 && file.isPersistent()) {
                file.compact(LEAST_IN_USE_PERCENT, COMPACT_BYTES);
                sync();
            }
            return upTo;
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void sync() {
        if (forceToDisk) {
            file.sync();
        }
    }
}
