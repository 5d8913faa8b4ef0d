package uk.halfterm.platform.store.embedded;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.Assert;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents in a map of the file, as BSON by their id. Each is read anew for whoever asks: nobody ever holds what another may change,
 * and a page of the file is read and written without taking its documents apart.
 */
abstract class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, byte[]> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry registry) {
        super(database, name, options, registry);
        this.documents = documents;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var idField = getIdField();
        var position =
                idField == null ? UUID.randomUUID() : Missing.ofNullable(Utils.getSubdocumentValue(document, idField));
        var there = documents.put(position, BsonDocumentType.encoded(document));
        Assert.isNull(there, () -> "A document stood already at " + position + " in " + this);
        return position;
    }

    @Override
    protected void handleUpdate(@Nullable Object position, Document before, Document after) {
        documents.put(Missing.ofNullable(position), BsonDocumentType.encoded(after));
    }

    @Override
    protected void removeDocument(Object position) {
        Assert.notNull(documents.remove(position), () -> "No document stood at " + position + " in " + this);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        var encoded = documents.get(position);
        return encoded == null ? null : BsonDocumentType.decoded(encoded);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return all(false);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var inTurn = all(isNaturalDescending(orderBy)).map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(inTurn, query, orderBy, skip, limit, batchSize, projection);
    }

    private Stream<DocumentWithPosition<Object>> all(boolean backward) {
        var cursor = documents.cursor(null, null, backward);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(position -> new DocumentWithPosition<>(BsonDocumentType.decoded(cursor.getValue()), position));
    }

    /** Not kept up: it would cost a second page at every write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
