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

/** Documents as the BSON that lies in the file, so that the file does not depend on the library's classes. */
final class BsonDocumentType extends BasicDataType<byte[]> {

    private static final int PER_ARRAY = 24;
    private static final int PER_DOCUMENT = 64;
    private static final int PER_VALUE = 48;
    private static final int USUAL_BYTES = 512;

    static byte[] encoded(Document document) {
        var encoded = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, encoded);
        var bytes = new byte[encoded.readableBytes()];
        encoded.readBytes(bytes);
        return bytes;
    }

    static Document decoded(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public int getMemory(byte[] document) {
        return PER_ARRAY + document.length;
    }

    @Override
    public void write(WriteBuffer target, byte[] document) {
        target.put(document);
    }

    /** BSON begins with its length, the lowest byte first. */
    @Override
    public byte[] read(ByteBuffer source) {
        var document = new byte[Integer.reverseBytes(source.getInt(source.position()))];
        source.get(document);
        return document;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
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
