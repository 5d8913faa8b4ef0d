package uk.halfterm.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.sun.management.OperatingSystemMXBean;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.bson.Document;
import org.bson.UuidRepresentation;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

/**
 * Prints what the embedded store costs beside the stock backend that it is made from, as a table for {@code docs/store.md}:
 * {@code ./halfterm bench store [--documents N] [--no-fsync] [--without-stock]}. Processor time is that of this whole process, the driver included.
 */
public final class StoreBench {

    private static final List<Integer> SIZES = List.of(100_000, 500_000);
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(3);
    private static final int MOST_TIMES = 10_000;
    private static final int A_GROUP = 10;
    private static final int TENANTS = 100;
    private static final int WRITERS = 4;
    private static final Instant BEGINNING = Instant.parse("2024-01-08T08:00:00Z");

    private record Cost(double processor, double elapsed) {}

    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        var sizes = SIZES;
        var forceToDisk = true;
        var withStock = true;
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--documents" -> sizes = List.of(Integer.parseInt(arguments[++i]));
                case "--no-fsync" -> forceToDisk = false;
                case "--without-stock" -> withStock = false;
                default -> throw new IllegalArgumentException(arguments[i] + " is not an option of bench store");
            }
        }
        System.out.printf(
                "%d processors, JDK %s, forced to disk: %s%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), forceToDisk);
        for (int documents : sizes) {
            var directory = Files.createTempDirectory("store-bench");
            try {
                System.out.printf("%n## %,d documents%n%n", documents);
                var figures = new LinkedHashMap<String, String>();
                print("embedded", embedded(directory, documents, forceToDisk, figures));
                figures.forEach((what, figure) -> System.out.printf("- %s: %s%n", what, figure));
                if (withStock) {
                    print("stock", stock(directory.resolve("stock"), documents));
                }
            } finally {
                delete(directory);
            }
        }
    }

    private static Map<String, Cost> embedded(
            Path directory, int documents, boolean forceToDisk, Map<String, String> figures) throws Exception {
        var before = heap();
        try (var store = EmbeddedStore.open(directory, false)) {
            fill(of(store), documents);
        }
        figures.put("file when filled", megabytes(directory));
        var began = System.nanoTime();
        try (var store = EmbeddedStore.open(directory, forceToDisk)) {
            figures.put("opening", "%.1f s".formatted((System.nanoTime() - began) / 1e9));
            figures.put(
                    "heap a document, 64 MB of page cache included",
                    "%.2f KB".formatted((heap() - before) / 1024.0 / documents));
            var costs = measured(of(store), documents);
            figures.put("file after the operations", megabytes(directory));
            copy(store, directory, documents, figures);
            return costs;
        }
    }

    /** What writers notice of a backup: four that update without a pause, by themselves and while the file is copied. */
    private static void copy(EmbeddedStore store, Path directory, int documents, Map<String, String> figures)
            throws Exception {
        try (var client = MongoClients.create(of(store))) {
            var things = things(client);
            var alone = writing(things, documents, () -> {
                Thread.sleep(MEASURED);
                return null;
            });
            var copying = writing(things, documents, () -> {
                store.copyTo(directory.resolve("copy"));
                return null;
            });
            figures.put("four writers by themselves", alone.toString());
            figures.put("the same while the file is copied", copying.toString());
            figures.put("file after the copy", megabytes(directory));
        }
    }

    private record Writing(double seconds, int writes, double longest) {
        @Override
        public String toString() {
            return "%.1f s, %.0f updates a second, the longest took %.0f ms"
                    .formatted(seconds, writes / seconds, longest * 1e3);
        }
    }

    private static Writing writing(MongoCollection<Document> things, int documents, Callable<?> meanwhile)
            throws Exception {
        var over = new AtomicBoolean();
        var writes = new AtomicInteger();
        var longest = new AtomicLong();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer = 0; writer < WRITERS; writer++) {
                var random = new SplittableRandom(writer);
                writers.execute(() -> {
                    while (!over.get()) {
                        var began = System.nanoTime();
                        things.updateOne(
                                eq("_id", id(random.nextInt(documents))), set("due", at(random.nextInt(1000))));
                        longest.accumulateAndGet(System.nanoTime() - began, Math::max);
                        writes.incrementAndGet();
                    }
                });
            }
            Thread.sleep(500);
            writes.set(0);
            longest.set(0);
            var began = System.nanoTime();
            meanwhile.call();
            var seconds = (System.nanoTime() - began) / 1e9;
            var written = writes.get();
            over.set(true);
            writers.shutdown();
            writers.awaitTermination(1, TimeUnit.MINUTES);
            return new Writing(seconds, written, longest.get() / 1e9);
        }
    }

    private static Map<String, Cost> stock(Path file, int documents) {
        var server = new MongoServer(new H2Backend(file.toString()));
        try {
            var address = server.bind();
            var settings = settings("mongodb://127.0.0.1:" + address.getPort() + "/halfterm")
                    .build();
            fill(settings, documents);
            return measured(settings, documents);
        } finally {
            server.shutdownNow();
        }
    }

    private static void fill(MongoClientSettings settings, int documents) {
        try (var client = MongoClients.create(settings)) {
            var things = things(client);
            things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            things.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
            things.createIndex(Indexes.ascending("group"));
            things.createIndex(Indexes.ascending("tenant", "createdAt"));
            things.createIndex(Indexes.ascending("due"));
            for (var from = 0; from < documents; from += 1000) {
                var batch = new ArrayList<Document>();
                for (var i = from; i < Math.min(documents, from + 1000); i++) {
                    batch.add(document(i));
                }
                things.insertMany(batch);
            }
        }
    }

    /** All are warmed up before the first is measured: what one of them has compiled serves the others. */
    private static Map<String, Cost> measured(MongoClientSettings settings, int documents) {
        try (var client = MongoClients.create(settings)) {
            var operations = operations(things(client), documents);
            operations.values().forEach(operation -> times(operation, WARM_UP));
            var costs = new LinkedHashMap<String, Cost>();
            operations.forEach((what, operation) -> costs.put(what, cost(operation)));
            return costs;
        }
    }

    private static Map<String, IntConsumer> operations(MongoCollection<Document> things, int documents) {
        var random = new SplittableRandom(1);
        var versions = new int[documents];
        var operations = new LinkedHashMap<String, IntConsumer>();
        operations.put(
                "find by id",
                _ -> things.find(eq("_id", id(random.nextInt(documents)))).first());
        operations.put(
                "find by secondary index, 10 documents",
                _ -> things.find(eq("group", group(random.nextInt(documents)))).into(new ArrayList<>()));
        operations.put(
                "`{tenant} sort createdAt limit 20`",
                _ -> things.find(eq("tenant", tenant(random.nextInt(TENANTS))))
                        .sort(Sorts.descending("createdAt"))
                        .limit(20)
                        .into(new ArrayList<>()));
        operations.put("versioned update", _ -> {
            var i = random.nextInt(documents);
            things.updateOne(
                    and(eq("_id", id(i)), eq("version", versions[i])),
                    combine(set("version", ++versions[i]), set("due", at(random.nextInt(documents)))));
        });
        operations.put(
                "count by index, 10 documents",
                _ -> things.countDocuments(eq("group", group(random.nextInt(documents)))));
        operations.put(
                "count by index, 1 in 100 documents",
                _ -> things.countDocuments(eq("tenant", tenant(random.nextInt(TENANTS)))));
        operations.put("insert", new IntConsumer() {
            private int next = documents;

            @Override
            public void accept(int time) {
                things.insertOne(document(next++));
            }
        });
        return operations;
    }

    /** What takes seconds is done a few times only. */
    private static Cost cost(IntConsumer operation) {
        var processor = processor();
        var began = System.nanoTime();
        var times = times(operation, MEASURED);
        return new Cost((processor() - processor) / 1e6 / times, (System.nanoTime() - began) / 1e6 / times);
    }

    private static int times(IntConsumer operation, Duration most) {
        var end = System.nanoTime() + most.toNanos();
        var times = 0;
        do {
            operation.accept(times++);
        } while (times < MOST_TIMES && System.nanoTime() < end);
        return times;
    }

    /** Each store by itself: where the stock one takes too long, the figures of the other are there already. */
    private static void print(String store, Map<String, Cost> costs) {
        System.out.printf("%n| %s | processor, ms | elapsed, ms |%n|---|---|---|%n", store);
        costs.forEach((what, cost) -> System.out.printf(
                "| %s | %s | %s |%n", what, milliseconds(cost.processor()), milliseconds(cost.elapsed())));
        System.out.println();
    }

    private static String milliseconds(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : "%,.0f", figure);
    }

    /** About 300 bytes as BSON. */
    private static Document document(int i) {
        return new Document("_id", id(i))
                .append("version", 0)
                .append("kind", "thing")
                .append("key", "key-" + i)
                .append("reference", new UUID(~i * 0x9E3779B97F4A7C15L, i))
                .append("group", group(i))
                .append("tenant", tenant(i % TENANTS))
                .append("createdAt", at(i))
                .append("due", at(i * 7 % 1_000_003))
                .append("text", "what a mentor noted down ".repeat(4));
    }

    private static UUID id(int i) {
        return new UUID(i * 0x9E3779B97F4A7C15L, i);
    }

    private static String group(int i) {
        return "group-" + i / A_GROUP;
    }

    private static String tenant(int i) {
        return "tenant-" + i;
    }

    private static Date at(int minute) {
        return Date.from(BEGINNING.plus(Duration.ofMinutes(minute)));
    }

    private static MongoClientSettings of(EmbeddedStore store) {
        return settings(store.uri()).credential(store.credential()).build();
    }

    private static MongoClientSettings.Builder settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD);
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("halfterm").getCollection("things");
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heap() throws InterruptedException {
        for (var i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String megabytes(Path directory) throws IOException {
        return Files.size(directory.resolve("halfterm.store")) / (1024 * 1024) + " MB";
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory, new FileVisitOption[0])) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
