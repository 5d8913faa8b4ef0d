package uk.halfterm.platform.store.moving;

import java.util.function.Consumer;

import org.bson.BsonDocument;
import uk.halfterm.platform.blob.Blob;
import uk.halfterm.platform.blob.BlobKey;

/** What a data directory holds at one moment. */
public interface Snapshot {

    /** Hands out the documents of a collection; none of one that is not there. */
    void documents(String collection, Consumer<BsonDocument> each);

    Blob blob(BlobKey key);
}
