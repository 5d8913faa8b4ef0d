package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

class ConcurrentStoreTest {

    private static final int THREADS = 16;
    private static final int DRAWS = Integer.getInteger("halfterm.draws", 1_000);

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = store.connect();

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void drawsEachNumberOnce() throws Exception {
        var numbers = client.getDatabase("halfterm").getCollection("numbers");
        numbers.insertOne(new Document("_id", "sequence").append("next", 0));
        Set<Integer> drawn = ConcurrentHashMap.newKeySet();

        inParallel(() -> {
            for (var i = 0; i < DRAWS; i++) {
                var after = numbers.findOneAndUpdate(
                        eq("_id", "sequence"),
                        inc("next", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
                assertThat(drawn.add(after.getInteger("next"))).isTrue();
            }
            return null;
        });

        assertThat(drawn).hasSize(THREADS * DRAWS);
    }

    @Test
    void letsOneOfManyWinAUniqueKey() throws Exception {
        var seats = client.getDatabase("halfterm").getCollection("seats");
        seats.createIndex(Indexes.ascending("seat"), new IndexOptions().unique(true));
        var taken = new AtomicInteger();

        inParallel(() -> {
            for (var seat = 0; seat < 100; seat++) {
                try {
                    seats.insertOne(new Document("seat", seat));
                    taken.incrementAndGet();
                } catch (MongoWriteException refused) {
                    assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                }
            }
            return null;
        });

        assertThat(taken).hasValue(100);
        assertThat(seats.countDocuments()).isEqualTo(100);
    }

    @Test
    void letsOneOfManyMoveToAUniqueKey() throws Exception {
        var seats = client.getDatabase("halfterm").getCollection("seats");
        seats.createIndex(
                Indexes.ascending("seat"), new IndexOptions().unique(true).sparse(true));
        var number = new AtomicInteger();
        var taken = new AtomicInteger();

        inParallel(() -> {
            var mine = number.getAndIncrement();
            for (var seat = 0; seat < 50; seat++) {
                var id = mine + "-" + seat;
                seats.insertOne(new Document("_id", id));
                try {
                    taken.addAndGet((int)
                            seats.updateOne(eq("_id", id), set("seat", seat)).getModifiedCount());
                } catch (MongoWriteException refused) {
                    assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                }
            }
            return null;
        });

        assertThat(taken).hasValue(50);
        assertThat(seats.countDocuments(exists("seat"))).isEqualTo(50);
    }

    @Test
    void letsOneOfManyUpsert() throws Exception {
        var seats = client.getDatabase("halfterm").getCollection("seats");
        seats.createIndex(Indexes.ascending("seat"), new IndexOptions().unique(true));
        var made = new AtomicInteger();

        inParallel(() -> {
            for (var seat = 0; seat < 50; seat++) {
                try {
                    var result = seats.updateOne(eq("seat", seat), inc("asked", 1), new UpdateOptions().upsert(true));
                    made.addAndGet(result.getUpsertedId() == null ? 0 : 1);
                } catch (MongoWriteException refused) {
                    assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                }
            }
            return null;
        });

        assertThat(made).hasValue(50);
        assertThat(seats.countDocuments()).isEqualTo(50);
    }

    @Test
    void neverShowsADocumentHalfChanged() throws Exception {
        var wide = client.getDatabase("halfterm").getCollection("wide");
        wide.insertOne(shape(0));

        inParallel(() -> {
            for (var i = 0; i < 150; i++) {
                wide.replaceOne(eq("_id", "wide"), shape(i));
                var read = wide.find(eq("_id", "wide")).first();
                assertThat(read).isEqualTo(shape(read.getInteger("number")));
            }
            return null;
        });
    }

    private static Document shape(int number) {
        var document = new Document("_id", "wide").append("number", number);
        for (var field = 0; field < number % 40; field++) {
            document.append("field" + field, List.of(number, "text " + number));
        }
        return document;
    }

    private static void inParallel(Callable<?> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Callable<Object>>();
            for (var i = 0; i < THREADS; i++) {
                running.add(() -> work.call());
            }
            for (var done : threads.invokeAll(running)) {
                done.get();
            }
        }
    }
}
