package uk.halfterm.platform.store.embedded;

import java.nio.ByteBuffer;
import java.util.Collection;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keeps documents in the file as BSON, so that the file does not depend on the library's classes. */
final class BsonDocumentType extends BasicDataType<Document> {

    private static final int PER_DOCUMENT = 64;
    private static final int PER_VALUE = 48;

    @Override
    public int getMemory(Document document) {
        return (int) Math.min(estimate(document), Integer.MAX_VALUE / 2);
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        var encoded = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, encoded);
        target.put(encoded.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer source) {
        var buffer = Unpooled.wrappedBuffer(source);
        var document = BsonDecoder.decodeBson(buffer);
        source.position(source.position() + buffer.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    /** About how many bytes a value takes in memory. */
    static long estimate(@Nullable Object value) {
        return switch (value) {
            case String text -> PER_VALUE + 2L * text.length();
            case Document document -> {
                var bytes = (long) PER_DOCUMENT;
                for (var entry : document.entrySet()) {
                    bytes += PER_VALUE + entry.getKey().length() + estimate(entry.getValue());
                }
                yield bytes;
            }
            case Collection<?> list -> {
                var bytes = (long) PER_VALUE;
                for (var element : list) {
                    bytes += estimate(element);
                }
                yield bytes;
            }
            case BinData binary -> PER_VALUE + (long) binary.getData().length;
            case null, default -> PER_VALUE;
        };
    }
}
