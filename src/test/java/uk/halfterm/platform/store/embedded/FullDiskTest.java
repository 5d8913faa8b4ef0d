package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.start.CannotStart;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The disk is full, breaks or becomes read-only while the store writes; it is told, nothing is half kept, and it goes on afterwards. */
class FullDiskTest {

    private static final int FULL_DISKS = Integer.getInteger("halfterm.full-disks", 25);
    private static final String FULL = "No space left on device";
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int FILE_STREAM_FAILED = 39;

    @TempDir
    private Path directory;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        open(directory);
        things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        things.createIndex(Indexes.ascending("group"));
    }

    @AfterEach
    void close() {
        FailingDisk.recovers();
        client.close();
        store.close();
    }

    private void open(Path where) {
        store = EmbeddedStore.open(DataFile.open(where, FailingDisk.scheme()), true);
        client = store.connect();
        things = client.getDatabase("halfterm").getCollection("things");
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenItIsNot() {
        things.insertOne(thing(1));

        FailingDisk.failsAfter(100, FULL);
        assertRefused(OUT_OF_DISK_SPACE, () -> things.insertOne(thing(2)));
        assertRefused(OUT_OF_DISK_SPACE, () -> things.updateOne(eq("_id", 1), set("group", "other")));
        assertRefused(OUT_OF_DISK_SPACE, () -> things.deleteOne(eq("_id", 1)));
        assertThat(things.find()).containsExactly(thing(1));
        assertThat(things.find(eq("key", "key 2"))).isEmpty();

        FailingDisk.recovers();
        things.insertOne(thing(2));
        assertThat(things.find(eq("group", "group 0"))).containsExactly(thing(2));
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void readsOnWhileTheDiskIsReadOnlyAndWritesWhenItIsNot() {
        things.insertOne(thing(1));

        FailingDisk.failsAfter(0, "Read-only file system");
        assertRefused(FILE_STREAM_FAILED, () -> things.insertOne(thing(2)));
        assertRefused(FILE_STREAM_FAILED, () -> things.insertOne(thing(3)));
        assertThat(things.find(eq("key", "key 1"))).containsExactly(thing(1));

        FailingDisk.recovers();
        things.insertOne(thing(2));
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void keepsWhatItAcknowledgedAndNothingElseWheneverTheDiskFills() throws Exception {
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        Set<Integer> refused = ConcurrentHashMap.newKeySet();
        var next = 0;
        for (var round = 0; round < FULL_DISKS; round++) {
            var from = next;
            next += 100;
            FailingDisk.failsAfter(ThreadLocalRandom.current().nextInt(60_000), FULL);
            insertInParallel(from, next, acknowledged, refused);
            FailingDisk.recovers();

            things.insertOne(thing(next));
            acknowledged.add(next++);
            assertHolds(acknowledged);
        }
        assertThat(refused).hasSizeGreaterThan(100);

        close();
        open(directory);
        assertHolds(acknowledged);
        System.out.printf(
                "A full disk %d times: %d acknowledged and there, %d refused and not there%n",
                FULL_DISKS, acknowledged.size(), refused.size());
    }

    @Test
    void letsEveryReaderReadWhileACommitFails() throws Exception {
        things.insertMany(IntStream.range(0, 500).mapToObj(FullDiskTest::thing).toList());
        try (var readers = Executors.newFixedThreadPool(4)) {
            var reading = readers.invokeAll(
                    List.of(() -> failAndRecover(10), this::readForAWhile, this::readForAWhile, this::readForAWhile),
                    60,
                    TimeUnit.SECONDS);
            for (var done : reading) {
                done.get();
            }
        }
        assertThat(things.countDocuments()).isEqualTo(500);
    }

    @Test
    void closesAFullDiskAsOfItsLastCommit() {
        things.insertOne(thing(1));
        FailingDisk.failsAfter(0, FULL);
        assertRefused(OUT_OF_DISK_SPACE, () -> things.insertOne(thing(2)));

        client.close();
        store.close();
        FailingDisk.recovers();

        open(directory);
        assertThat(things.find()).containsExactly(thing(1));
    }

    @Test
    void livesOnASmallRealDisk() throws Exception {
        var disk = Files.createDirectory(directory.resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=80m", "tmpfs", disk.toString()) != 0) {
            System.out.println(
                    "== NOT RUN: the store on a small file system that fills up. It takes the right to mount one.");
            Assumptions.abort("Cannot mount a small file system here");
        }
        try {
            close();
            open(disk.resolve("data"));
            things.insertOne(thing(1));

            fillUpTo(disk, DataFile.RESERVE_BYTES + (2 << 20));
            var kept = 1 + 15 * insertTogether(5, 15);
            assertThat(things.countDocuments()).isEqualTo(kept);
            assertThat(things.find()).hasSize(kept);

            fillUpTo(disk, DataFile.RESERVE_BYTES - (1 << 20));
            assertRefused(OUT_OF_DISK_SPACE, () -> things.insertOne(thing(2)));
            assertThat(things.find()).hasSize(kept);
            assertThatThrownBy(() -> EmbeddedStore.open(disk.resolve("another"), true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is full");

            Files.delete(disk.resolve("filler"));
            things.insertOne(thing(2));
            assertThat(things.countDocuments()).isEqualTo(kept + 1);
            client.close();
            store.close();
            open(disk.resolve("data"));
            assertThat(things.countDocuments()).isEqualTo(kept + 1);
        } finally {
            close();
            run("umount", disk.toString());
            open(directory);
        }
    }

    @Test
    void saysInOneLineThatARealDiskIsReadOnly() throws Exception {
        var disk = Files.createDirectory(directory.resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=80m,ro", "tmpfs", disk.toString()) != 0) {
            System.out.println("== NOT RUN: the store on a read-only file system. It takes the right to mount one.");
            Assumptions.abort("Cannot mount a file system here");
        }
        try {
            assertThatThrownBy(() -> EmbeddedStore.open(disk.resolve("data"), true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("The data directory " + disk.resolve("data")
                            + " cannot be written to. Choose another or change its permissions.");
        } finally {
            run("umount", disk.toString());
        }
    }

    private static void fillUpTo(Path disk, long free) throws IOException {
        Files.deleteIfExists(disk.resolve("filler"));
        var bytes = new byte[(int) (Files.getFileStore(disk).getUsableSpace() - free)];
        Files.write(disk.resolve("filler"), bytes);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException notThere) {
            return -1;
        }
    }

    private Void failAndRecover(int times) throws InterruptedException {
        for (var i = 0; i < times; i++) {
            var refused = thing(1000 + i);
            FailingDisk.failsAfter(50, FULL);
            assertRefused(OUT_OF_DISK_SPACE, () -> things.insertOne(refused));
            FailingDisk.recovers();
            things.updateOne(eq("_id", i), set("group", "changed"));
            Thread.sleep(20);
        }
        return null;
    }

    private Void readForAWhile() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (System.nanoTime() < end) {
            var id = ThreadLocalRandom.current().nextInt(500);
            assertThat(things.find(eq("key", "key " + id)).first()).isNotNull();
            assertThat(things.find().into(new ArrayList<>())).hasSizeGreaterThanOrEqualTo(500);
        }
        return null;
    }

    private void insertInParallel(int from, int to, Set<Integer> acknowledged, Set<Integer> refused) throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (var id = from; id < to; id++) {
                var mine = id;
                writers.execute(() -> {
                    try {
                        things.insertOne(thing(mine));
                        acknowledged.add(mine);
                    } catch (MongoCommandException full) {
                        assertThat(full.getErrorCode()).isEqualTo(OUT_OF_DISK_SPACE);
                        refused.add(mine);
                    }
                });
            }
        }
        assertThat(acknowledged.size() + refused.size()).isGreaterThanOrEqualTo(to - from);
    }

    /** By a scan and by every index. */
    private void assertHolds(Set<Integer> ids) {
        var there = things.find().into(new ArrayList<>());
        assertThat(there.stream().map(thing -> thing.getInteger("_id"))).containsExactlyInAnyOrderElementsOf(ids);
        var byGroup = new HashSet<Integer>();
        for (var group = 0; group < 2; group++) {
            things.find(eq("group", "group " + group)).forEach(thing -> byGroup.add(thing.getInteger("_id")));
        }
        assertThat(byGroup).isEqualTo(ids);
        var any = ids.iterator().next();
        assertThat(things.find(eq("key", "key " + any))).containsExactly(thing(any));
    }

    private static void assertRefused(int code, ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(code));
    }

    private static Document thing(int id) {
        return new Document("_id", id)
                .append("key", "key " + id)
                .append("group", "group " + id % 2)
                .append("text", "x".repeat(id % 7 * 200));
    }

    /** More than there is room for, so that the disk is full in the middle of a commit. Returns how many commands were accepted. */
    private int insertTogether(int commands, int megabytes) throws Exception {
        var accepted = 0;
        try (var writers = Executors.newFixedThreadPool(commands)) {
            var running = IntStream.range(0, commands)
                    .mapToObj(command -> writers.submit(() -> things.insertMany(big(command * megabytes, megabytes))))
                    .toList();
            for (var done : running) {
                try {
                    done.get();
                    accepted++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause())
                            .isInstanceOfSatisfying(
                                    MongoCommandException.class,
                                    full -> assertThat(full.getErrorCode()).isEqualTo(OUT_OF_DISK_SPACE));
                }
            }
        }
        assertThat(accepted).isLessThan(commands);
        return accepted;
    }

    private static List<Document> big(int from, int megabytes) {
        return IntStream.range(from, from + megabytes)
                .mapToObj(i -> new Document("_id", 100 + i).append("key", i).append("bytes", random(1 << 20)))
                .toList();
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
