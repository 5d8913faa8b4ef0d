package uk.halfterm.platform.store.moving;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

import org.bson.AbstractBsonReader;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonType;

/** Reads documents that anybody may have written: their length, their parts and their depth are looked at before anything relies on them. */
final class HostileBson {

    /** What a store takes; MongoDB's limit too. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int LEAST_BYTES = 5;
    /** More than MongoDB allows, far less than fills a thread's stack. */
    private static final int DEEPEST = 200;

    /** What is there is no document; the message says why in a few words. */
    static final class Refused extends IOException {
        Refused(String why) {
            super(why);
        }
    }

    private HostileBson() {}

    /** The next document, or nothing at the end. */
    static Optional<byte[]> next(DataInputStream in) throws IOException {
        var head = in.readNBytes(Integer.BYTES);
        if (head.length == 0) {
            return Optional.empty();
        }
        if (head.length < Integer.BYTES) {
            throw new EOFException();
        }
        var length = Integer.reverseBytes(ByteBuffer.wrap(head).getInt());
        if (length < LEAST_BYTES || length > MOST_BYTES) {
            throw new Refused(
                    "a document says that it has " + length + " bytes; one has " + LEAST_BYTES + " to " + MOST_BYTES);
        }
        var document = Arrays.copyOf(head, length);
        in.readFully(document, Integer.BYTES, length - Integer.BYTES);
        requireWhole(document);
        return Optional.of(document);
    }

    private static void requireWhole(byte[] document) throws Refused {
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(document))) {
            reader.readStartDocument();
            walk(reader, 1);
            reader.readEndDocument();
        } catch (TooDeep tooDeep) {
            throw new Refused("a document is nested more than " + DEEPEST + " deep");
        } catch (RuntimeException noDocument) {
            // Whatever the reader stumbled over.
            throw new Refused("it holds something else than documents");
        }
    }

    private static void walk(BsonBinaryReader reader, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            if (reader.getState() == AbstractBsonReader.State.NAME) {
                reader.skipName();
            }
            switch (reader.getCurrentBsonType()) {
                case DOCUMENT -> {
                    reader.readStartDocument();
                    walk(reader, depth + 1);
                    reader.readEndDocument();
                }
                case ARRAY -> {
                    reader.readStartArray();
                    walk(reader, depth + 1);
                    reader.readEndArray();
                }
                default -> reader.skipValue();
            }
        }
    }

    /** The document in a text; what is none is refused with {@link IllegalArgumentException}. */
    static BsonDocument fromJson(String json) {
        try {
            return BsonDocument.parse(flatEnough(json));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("No document", unreadable);
        }
    }

    /** The text, if what it describes is not so deep that reading it would fill the stack. */
    static String flatEnough(String json) {
        var depth = 0;
        for (var at = 0; at < json.length(); at++) {
            switch (json.charAt(at)) {
                case '{', '[', '(' -> depth++;
                case '}', ']', ')' -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("Nested more than " + DEEPEST + " deep");
            }
        }
        return json;
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
