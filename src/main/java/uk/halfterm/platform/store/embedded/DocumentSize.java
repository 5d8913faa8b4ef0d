package uk.halfterm.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/** No document is larger than 16 MB, not even one that grows by an update. The library looks only at what comes in. */
final class DocumentSize {

    private static final int MOST = BsonConstants.MAX_BSON_OBJECT_SIZE;
    /** An estimate counts two bytes a character and BSON has at most three, so that under half nothing need be encoded. */
    private static final int SURELY_SMALL = MOST / 2;

    private DocumentSize() {}

    static void check(Document document) {
        if (BsonDocumentType.estimate(document) > SURELY_SMALL && encodedLength(document) > MOST) {
            throw new MongoServerError(
                    10334, "BSONObjectTooLarge", "Resulting document after update is larger than " + MOST);
        }
    }

    private static int encodedLength(Document document) {
        var buffer = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(document, buffer);
            return buffer.writerIndex();
        } finally {
            buffer.release();
        }
    }
}
