package uk.halfterm.platform.store.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;

/** Hands results out in batches that fit a reply, and closes cursors that nobody has asked for in ten minutes. */
final class Cursors {

    static final int BATCH_DOCUMENTS = 1000;
    /** Well under the 48 MB of a reply: the size is an estimate and the last document may hold 16 MB. */
    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final CursorRegistry registry;
    private final Map<Long, Batches> open = new ConcurrentHashMap<>();

    Cursors(CursorRegistry registry) {
        this.registry = registry;
    }

    /** The first batch, and a cursor for the rest; with batch size 0 (the store's own use) everything. */
    QueryResult firstBatch(List<Document> documents, int batchSize) {
        if (batchSize <= 0) {
            return new QueryResult(documents);
        }
        var batches = new Batches(registry.generateCursorId(), documents);
        var first = batches.takeDocuments(batchSize);
        if (batches.isEmpty()) {
            return new QueryResult(first);
        }
        closeIdle();
        open.put(batches.getId(), batches);
        registry.add(batches);
        return new QueryResult(first, batches);
    }

    private void closeIdle() {
        var now = System.nanoTime();
        open.values().removeIf(cursor -> {
            var over = cursor.isEmpty() || now - cursor.lastUsed > IDLE_NANOS;
            if (over) {
                registry.remove(cursor);
            }
            return over;
        });
    }

    private static final class Batches extends AbstractCursor {

        private final List<Document> documents;
        private int next;
        private volatile long lastUsed;

        Batches(long id, List<Document> documents) {
            super(id);
            this.documents = documents;
            lastUsed = System.nanoTime();
        }

        @Override
        public synchronized boolean isEmpty() {
            return next >= documents.size();
        }

        @Override
        public synchronized List<Document> takeDocuments(int most) {
            lastUsed = System.nanoTime();
            var batch = new ArrayList<Document>();
            var bytes = 0L;
            while (!isEmpty() && batch.size() < most && bytes < BATCH_BYTES) {
                var document = documents.get(next++);
                bytes += BsonDocumentType.estimate(document);
                batch.add(document);
            }
            return batch;
        }
    }
}
