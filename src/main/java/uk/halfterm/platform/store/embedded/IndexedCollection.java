package uk.halfterm.platform.store.embedded;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that hands out copies only, never the instance it holds, and finds by the most selective index. Candidates of an index
 * are always matched against the whole filter.
 */
final class IndexedCollection extends H2Collection {

    private final Cursors cursors;
    private boolean opening;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry registry,
            Cursors cursors) {
        super(database, name, options, data, meta, registry);
        this.cursors = cursors;
    }

    /** From here on indexes are only noted; {@link #opened} fills all of them in one pass over the data. */
    synchronized void opening() {
        opening = true;
    }

    synchronized void opened() {
        opening = false;
        var indexes = getIndexes().stream().map(Searchable.class::cast).toList();
        if (!indexes.isEmpty()) {
            streamAllDocumentsWithPosition()
                    .forEach(
                            there -> indexes.forEach(index -> index.restore(there.getDocument(), there.getPosition())));
        }
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
        var positions = candidates(query);
        return positions == null || isNatural(orderBy)
                ? matchDocuments(query, orderBy, skip, limit, batchSize, projection)
                : matchDocuments(query, positions, orderBy, skip, limit, batchSize, projection);
    }

    private @Nullable Set<Object> candidates(Document query) {
        var filter = Filter.of(query);
        if (filter.isEmpty()) {
            return null;
        }
        Set<Object> fewest = null;
        for (var index : getIndexes()) {
            if (index instanceof Searchable searchable) {
                var found = searchable.ordered().candidates(filter, fewest == null ? Integer.MAX_VALUE : fewest.size());
                fewest = found == null ? fewest : found;
            }
        }
        return fewest;
    }

    private static boolean isNatural(@Nullable Document orderBy) {
        return orderBy != null && orderBy.containsKey("$natural");
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
        return matchDocumentsFromStream(
                query, documents, skip, limit, batchSize, SortOrder.of(orderBy), projection);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return cursors.firstBatch(matched.stream().map(Document::cloneDeeply).toList(), batchSize);
    }

    @Override
    public synchronized Stream<Document> queryAllAsStream() {
        var filter = LeadingMatch.filterFor(getFullName());
        var positions = filter == null ? null : candidates(filter);
        return positions == null
                ? streamAllDocumentsWithPosition()
                        .map(DocumentWithPosition::getDocument)
                        .map(Document::cloneDeeply)
                : positions.stream().map(this::getDocument).map(Document::cloneDeeply).toList().stream();
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    /** Not kept up: it would cost a second encoding and a second page at every write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
