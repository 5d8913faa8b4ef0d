package uk.halfterm.platform.store.embedded;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection that finds, sorts and counts by its indexes. What an index finds is always matched against the whole filter. */
final class IndexedCollection extends StoredCollection {

    private static final Comparator<Document> BY_ID =
            Comparator.comparing(document -> KeyBytes.of(document.get("_id")), Arrays::compareUnsigned);

    /** So many documents are read, then the indexes take them in side by side, before the next are read. */
    private static final int OPENED_TOGETHER = 4096;

    private final Cursors cursors;
    private boolean opening;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry registry,
            Cursors cursors) {
        super(database, name, options, documents, registry);
        this.cursors = cursors;
    }

    /** From here on indexes are only noted; {@link #opened} fills all of them in one pass over the data. */
    synchronized void opening() {
        opening = true;
    }

    synchronized void opened() {
        opening = false;
        var indexes = memoryIndexes();
        if (!indexes.isEmpty()) {
            streamAllDocumentsWithPosition()
                    .gather(Gatherers.windowFixed(OPENED_TOGETHER))
                    .forEach(documents -> indexes.parallelStream().forEach(index -> restore(index, documents)));
        }
    }

    private static void restore(MemoryIndex index, List<DocumentWithPosition<Object>> documents) {
        documents.forEach(there -> index.restore(there.getDocument(), there.getPosition()));
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        for (var existing : getIndexes()) {
            if (existing.getName().equals(index.getName())) {
                if (!existing.hasSameOptions(index)) {
                    throw new IndexKeySpecsConflictException(index, existing);
                }
                return;
            }
        }
        if (!opening) {
            try {
                fill(index);
            } catch (MongoServerError refused) {
                throw new IndexBuildFailedException(refused, this);
            }
        }
        getIndexes().add(index);
    }

    private void fill(Index<Object> index) {
        streamAllDocumentsWithPosition().forEach(there -> {
            index.checkAdd(there.getDocument(), this);
            index.add(there.getDocument(), there.getPosition(), this);
        });
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var plan = plan(query, orderBy, skip, limit);
        return plan == null
                ? matchDocuments(query, orderBy, skip, limit, batchSize, projection)
                : matchDocumentsFromStream(
                        plan.positions().map(this::getDocument),
                        query,
                        plan.inOrder() ? null : orderBy,
                        skip,
                        limit,
                        batchSize,
                        projection);
    }

    /** How a query would be answered; null when by going through the whole collection. */
    synchronized @Nullable Plan plan(Document query, @Nullable Document orderBy, int skip, int limit) {
        return isNatural(orderBy)
                ? null
                : Plan.of(
                        query,
                        orderBy,
                        limit > 0 ? (int) Math.min((long) skip + limit, Integer.MAX_VALUE) : 0,
                        memoryIndexes(),
                        count());
    }

    private List<MemoryIndex> memoryIndexes() {
        return getIndexes().stream().map(MemoryIndex.class::cast).toList();
    }

    private static boolean isNatural(@Nullable Document orderBy) {
        return orderBy != null && orderBy.containsKey("$natural");
    }

    /** What a sort leaves in a tie follows by id, whichever way it was found. */
    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> documents,
            int skip,
            int limit,
            int batchSize,
            @Nullable Comparator<Document> order,
            @Nullable Document projection) {
        return super.matchDocumentsFromStream(
                query,
                documents,
                skip,
                limit,
                batchSize,
                order == null ? null : order.thenComparing(BY_ID),
                projection);
    }

    @Nullable
    Document at(Object position) {
        return getDocument(position);
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Stream<Document> documents,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return matchDocumentsFromStream(query, documents, skip, limit, batchSize, SortOrder.of(orderBy), projection);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return cursors.firstBatch(matched, batchSize);
    }

    @Override
    public synchronized Stream<Document> queryAllAsStream() {
        var leading = LeadingStages.on(getFullName());
        return leading == null
                ? streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument)
                : queryDocuments(leading.filter(), leading.sort(), 0, leading.enough(), 0, null)
                        .collectDocuments()
                        .stream();
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        var known = query == null || skip > 0 || limit > 0 ? -1 : exactCount(query);
        return known < 0 ? super.count(query, skip, limit) : (int) known;
    }

    /** How many documents match, where that is known without looking at them; otherwise -1. */
    synchronized long exactCount(Document query) {
        if (query.isEmpty()) {
            return count();
        }
        var plan = planOfCount(query);
        return plan == null ? -1 : plan.keys();
    }

    synchronized @Nullable Plan planOfCount(Document query) {
        return Plan.exactly(query, memoryIndexes());
    }

    record Examined(long keys, long documents, long returned) {}

    /** Goes the way of a query and counts what it looks at. */
    synchronized Examined examine(Explanation asked) {
        var exact = asked.counts() ? exactCount(asked.query()) : -1;
        if (exact >= 0) {
            return new Examined(exact, 0, 1);
        }
        var plan = plan(asked.query(), asked.sort(), asked.skip(), asked.limit());
        var inOrder = asked.sort() == null || (plan != null && plan.inOrder());
        var found = plan == null
                ? streamAllDocumentsWithPosition()
                        .map(DocumentWithPosition::getDocument)
                        .iterator()
                : plan.positions().map(this::getDocument).iterator();
        var looked = 0L;
        var matched = 0L;
        var most = asked.limit() > 0 ? (long) asked.skip() + asked.limit() : Long.MAX_VALUE;
        while (found.hasNext() && !(inOrder && matched == most)) {
            looked++;
            matched += documentMatchesQuery(found.next(), asked.query()) ? 1 : 0;
        }
        return new Examined(plan == null ? 0 : looked, looked, Math.max(0, Math.min(matched, most) - asked.skip()));
    }
}
