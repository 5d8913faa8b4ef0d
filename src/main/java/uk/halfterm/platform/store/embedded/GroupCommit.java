package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits before it acknowledges. Writers work side by side under the read lock; a commit takes the write lock, so that it never falls
 * between two halves of a write, and serves every writer that has finished by then. A commit that fails is told to all of them, what
 * they did is forgotten, and nothing is accepted until the disk can be written again.
 */
final class GroupCommit {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** After so many commits, parts of the file that are at most half in use are written anew: 25 microseconds a commit. */
    private static final int COMMITS_BETWEEN_COMPACTIONS = 250;

    private static final int LEAST_IN_USE_PERCENT = 50;
    private static final int COMPACT_BYTES = 4 * 1024 * 1024;

    private final DataFile file;
    private final boolean forceToDisk;
    private final Runnable reopen;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final Object turn = new Object();
    private Batch joining = new Batch();
    private boolean committing;
    private int commits;
    private volatile @Nullable Throwable broken;

    /** The writers of one commit, and what became of it. */
    private static final class Batch {
        private boolean over;
        private boolean kept;
        private @Nullable Throwable failure;
    }

    /** @param reopen opens the file again and forgets all that is held of it in memory */
    GroupCommit(DataFile file, boolean forceToDisk, Runnable reopen) {
        this.file = file;
        this.forceToDisk = forceToDisk;
        this.reopen = reopen;
    }

    /** Does the work and returns its result once it is on disk. What failed half-way is committed too, but not acknowledged. */
    <T> T write(Supplier<T> work) {
        checkWritable();
        T result;
        Batch mine;
        gate.readLock().lock();
        try {
            refuseWhileBroken();
            result = work.get();
            mine = joining;
        } finally {
            gate.readLock().unlock();
        }
        if (becomesCommitterOf(mine)) {
            commit();
        }
        if (!mine.kept) {
            throw WriteFailure.refusal(mine.failure);
        }
        return result;
    }

    /** Does the work while nothing is written: what is in the file then is one moment, and all that was acknowledged. */
    void atRest(Runnable work) {
        gate.writeLock().lock();
        try {
            work.run();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Opens a file that a failed commit has left closed; readers wait for it here. */
    void awaitOpen() {
        gate.writeLock().lock();
        try {
            if (file.store().isClosed()) {
                reopen.run();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void checkWritable() {
        try {
            if (broken == null) {
                file.checkRoom();
            } else {
                goOn();
            }
        } catch (IOException | MVStoreException reason) {
            throw WriteFailure.refusal(reason);
        }
    }

    private void refuseWhileBroken() {
        var reason = broken;
        if (reason != null) {
            throw WriteFailure.refusal(reason);
        }
    }

    private void goOn() throws IOException {
        gate.writeLock().lock();
        try {
            if (broken != null) {
                file.probe();
                if (file.store().isClosed() || file.store().isReadOnly()) {
                    reopen.run();
                }
                broken = null;
                LOG.info("The embedded store can be written again");
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Waits while another thread commits; false when this batch is over, true when it falls to this thread to commit. */
    private boolean becomesCommitterOf(Batch mine) {
        synchronized (turn) {
            var interrupted = false;
            while (committing && !mine.over) {
                try {
                    turn.wait();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (mine.over) {
                return false;
            }
            committing = true;
            return true;
        }
    }

    private void commit() {
        gate.writeLock().lock();
        var batch = joining; // nobody joins while the gate is closed
        try {
            joining = new Batch();
            file.commit();
            sync();
            batch.kept = true;
            compactNowAndThen();
        } catch (RuntimeException failure) {
            var attempted = file.store().getCurrentVersion();
            batch.failure = failure;
            fail(failure);
            batch.kept |= holds(attempted);
        } finally {
            synchronized (turn) {
                batch.over = true;
                committing = false;
                turn.notifyAll();
            }
            gate.writeLock().unlock();
        }
    }

    private void compactNowAndThen() {
        if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0 && file.store().isPersistent()) {
            file.store().compact(LEAST_IN_USE_PERCENT, COMPACT_BYTES);
            sync();
        }
    }

    private void fail(RuntimeException failure) {
        broken = failure;
        LOG.error(
                "The embedded store cannot be written: {}",
                WriteFailure.rootOf(failure).getMessage());
        LOG.debug("The failure in full", failure);
        try {
            reopen.run();
        } catch (RuntimeException closed) {
            LOG.error("The embedded store cannot be opened again now: {}", closed.getMessage());
        }
    }

    /** What failed last may have been no part of the version itself, which is whole then: the file knows. */
    private boolean holds(long version) {
        try {
            if (file.store().isClosed() || file.store().getCurrentVersion() < version) {
                return false;
            }
            sync();
            return true;
        } catch (RuntimeException unsure) {
            LOG.debug("Not forced to disk", unsure);
            return false;
        }
    }

    private void sync() {
        if (forceToDisk) {
            file.store().sync();
        }
    }
}
