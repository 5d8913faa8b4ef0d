package uk.halfterm.platform.store.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.inc;

/** Prints what the store costs on this machine: {@code StoreFigures DIRECTORY DOCUMENTS FSYNC}. Not a test. */
final class StoreFigures {

    private StoreFigures() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]);
        var count = Integer.parseInt(arguments[1]);
        var fsync = Boolean.parseBoolean(arguments[2]);
        for (var round = 0; round < 3; round++) {
            var began = System.nanoTime();
            EmbeddedStore.open(directory.resolve("empty" + round), fsync).close();
            System.out.printf("open and close empty: %d ms%n", (System.nanoTime() - began) / 1_000_000);
        }
        fill(directory, count, fsync);
        for (var round = 0; round < 3; round++) {
            var again = System.nanoTime();
            EmbeddedStore.open(directory.resolve("full"), fsync).close();
            System.out.printf("open and close %d: %d ms%n", count, (System.nanoTime() - again) / 1_000_000);
        }
        System.out.printf("file filled: %d MB%n", Files.size(directory.resolve("full/halfterm.store")) >> 20);
        var began = System.nanoTime();
        try (var store = EmbeddedStore.open(directory.resolve("full"), fsync)) {
            System.out.printf("open %d documents: %d ms%n", count, (System.nanoTime() - began) / 1_000_000);
            try (var client = MongoClients.create(store.uri())) {
                var documents = client.getDatabase("halfterm").getCollection("documents");
                each(
                        "find by id",
                        3000,
                        i -> documents.find(eq("_id", "id" + i * 7 % count)).first());
                each(
                        "find by secondary index (10)",
                        3000,
                        i -> documents.find(eq("group", "g" + i % (count / 10))).into(new ArrayList<>()));
                each(
                        "find by compound with range",
                        3000,
                        i -> documents
                                .find(and(eq("tenant", "t" + i % 100), gte("created", count - 200)))
                                .sort(Sorts.ascending("created"))
                                .limit(20)
                                .into(new ArrayList<>()));
                each(
                        "tenant sorted, limit 20",
                        300,
                        i -> documents
                                .find(eq("tenant", "t" + i % 100))
                                .sort(Sorts.ascending("created"))
                                .limit(20)
                                .into(new ArrayList<>()));
                each("count by index", 3000, i -> documents.countDocuments(eq("group", "g" + i % (count / 10))));
                each(
                        "versioned update",
                        3000,
                        i -> documents.updateOne(
                                and(eq("_id", "id" + i * 7 % count), gte("version", 0)), inc("version", 1)));
                each("insert", 3000, i -> documents.insertOne(document(count + i)));
                System.gc();
                System.out.printf(
                        "heap: %d MB, file %d MB%n",
                        (Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory())
                                >> 20,
                        Files.size(directory.resolve("full/halfterm.store")) >> 20);
            }
        }
        System.out.printf("file after close: %d MB%n", Files.size(directory.resolve("full/halfterm.store")) >> 20);
    }

    private static void fill(Path directory, int count, boolean fsync) {
        try (var store = EmbeddedStore.open(directory.resolve("full"), fsync);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("halfterm").getCollection("documents");
            documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            documents.createIndex(Indexes.ascending("group"));
            documents.createIndex(Indexes.ascending("tenant", "created"));
            for (var from = 0; from < count; from += 1000) {
                List<Document> batch = new ArrayList<>();
                for (var i = from; i < Math.min(count, from + 1000); i++) {
                    batch.add(document(i));
                }
                documents.insertMany(batch);
            }
        }
    }

    private static Document document(int i) {
        return new Document("_id", "id" + i)
                .append("version", 0)
                .append("key", "key" + i)
                .append("group", "g" + i / 10)
                .append("tenant", "t" + i % 100)
                .append("created", i)
                .append("text", "some three hundred bytes ".repeat(8));
    }

    private static void each(String what, int times, IntConsumer work) {
        for (var i = 0; i < times; i++) {
            work.accept(i);
        }
        var began = System.nanoTime();
        var cpu = cpu();
        for (var i = 0; i < times; i++) {
            work.accept(i + times);
        }
        System.out.printf(
                "%s: %d microseconds, %d of processor, client included%n",
                what, (System.nanoTime() - began) / times / 1000, (cpu() - cpu) / times / 1000);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
