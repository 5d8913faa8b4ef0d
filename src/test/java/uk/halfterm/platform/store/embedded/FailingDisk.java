package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system between MVStore and the disk that refuses to write when a test says so, in the middle of a write too. */
public final class FailingDisk extends FilePathWrapper {

    private static final long PLENTY = Long.MAX_VALUE / 2;
    private static final AtomicLong WRITABLE = new AtomicLong(PLENTY);
    private static final int A_LOT = 1 << 20;
    private static volatile String reason = "";
    private static volatile long pause;

    /** What to put before a path. */
    static String scheme() {
        FilePath.register(new FailingDisk());
        return "failing:";
    }

    /** Lets so many more bytes be written and then fails with the reason. */
    static void failsAfter(long bytes, String why) {
        reason = why;
        WRITABLE.set(bytes);
    }

    /** Waits so long before each read of a megabyte or more, as a copy makes them. */
    static void reads(Duration slowly) {
        pause = slowly.toMillis();
    }

    static void recovers() {
        WRITABLE.set(PLENTY);
        pause = 0;
    }

    static boolean hasFailed() {
        return WRITABLE.get() <= 0;
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public boolean canWrite() {
        return !(hasFailed() && reason.startsWith("Read-only")) && super.canWrite();
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBase {

        private final FileChannel disk;

        private Channel(FileChannel disk) {
            this.disk = disk;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            var writable = (int) Math.min(source.remaining(), Math.max(0, WRITABLE.getAndAdd(-source.remaining())));
            if (writable < source.remaining()) {
                disk.write(source.duplicate().limit(source.position() + writable), position);
                throw new IOException(reason);
            }
            return disk.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            var written = write(source, disk.position());
            disk.position(disk.position() + written);
            return written;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(metaData);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            disk.truncate(size);
            return this;
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(target.remaining() < A_LOT ? 0 : pause);
            try {
                while (System.nanoTime() < end) {
                    wait(10); // and lets others write
                }
            } catch (InterruptedException broken) {
                throw new InterruptedIOException(broken.getMessage());
            }
            return disk.read(target, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return disk.read(target);
        }

        @Override
        public long position() throws IOException {
            return disk.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            disk.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return disk.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            disk.close();
        }
    }
}
