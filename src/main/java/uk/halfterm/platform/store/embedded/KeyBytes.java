package uk.halfterm.platform.store.embedded;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * Writes values, one after the other, as bytes whose unsigned order is the order of the values (missing, number, text, the rest, UUID,
 * object id, boolean, moment), falling where the field is descending. What the store takes for equal has equal bytes. No value's bytes
 * are the beginning of another's, and none begins with 00 or FF.
 */
final class KeyBytes {

    /** Comes after everything that any value begins with. */
    private static final int AFTER_ALL = 0xFF;

    private static final int MISSING = 0x10;
    private static final int NUMBER = 0x20;
    private static final int TEXT = 0x30;
    private static final int OPAQUE = 0x40;
    private static final int UNIQUE = 0x50;
    private static final int OBJECT_ID = 0x60;
    private static final int BOOLEAN = 0x70;
    private static final int MOMENT = 0x80;

    private byte[] bytes = new byte[48];
    private int length;

    /** Whether the bytes of a value stand for that value alone and in its right place; if not they only help to find it. */
    static boolean isExact(@Nullable Object value) {
        return switch (value) {
            case Decimal128 _ -> false;
            case Double number -> !number.isNaN();
            case Float number -> !number.isNaN();
            case null -> true;
            default -> kindOf(value) != OPAQUE;
        };
    }

    /** Whether a range may be asked for by the value. */
    static boolean isRanged(@Nullable Object value) {
        return isExact(value) && !Missing.isNullOrMissing(value);
    }

    static byte[] of(@Nullable Object value) {
        return new KeyBytes().value(value, true).toArray();
    }

    static byte[] after(byte[] prefix) {
        var longer = Arrays.copyOf(prefix, prefix.length + 1);
        longer[prefix.length] = (byte) AFTER_ALL;
        return longer;
    }

    KeyBytes copy() {
        var copy = new KeyBytes();
        copy.bytes = bytes.clone();
        copy.length = length;
        return copy;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    KeyBytes value(@Nullable Object value, boolean ascending) {
        var start = length;
        write(value);
        invert(start, ascending);
        return this;
    }

    /** Only what all values of the same kind begin with. */
    KeyBytes kind(Object value, boolean ascending) {
        var start = length;
        one(kindOf(value));
        invert(start, ascending);
        return this;
    }

    /** What comes after all values of the same kind. */
    KeyBytes afterKind(Object value, boolean ascending) {
        kind(value, ascending);
        bytes[length - 1]++;
        return this;
    }

    KeyBytes after() {
        one(AFTER_ALL);
        return this;
    }

    KeyBytes all(byte[] more) {
        for (var next : more) {
            one(next);
        }
        return this;
    }

    private static int kindOf(@Nullable Object value) {
        return switch (value) {
            case null -> MISSING;
            case Missing _ -> MISSING;
            case Number _ -> NUMBER;
            case String _ -> TEXT;
            case UUID _ -> UNIQUE;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> MOMENT;
            default -> OPAQUE;
        };
    }

    private void write(@Nullable Object value) {
        one(kindOf(value));
        switch (value) {
            case null -> {}
            case Missing _ -> {}
            case Number number -> number(number);
            case String text -> text(text);
            case UUID id -> {
                eight(id.getMostSignificantBits());
                eight(id.getLeastSignificantBits());
            }
            case ObjectId id -> all(id.toByteArray());
            case Boolean yes -> one(yes ? 1 : 0);
            case Instant moment -> eight(moment.toEpochMilli() ^ Long.MIN_VALUE);
            // Documents, lists and binary data are found by their hash; who reads compares the value itself.
            default -> four(hash(new KeyValue(value).normalized().get(0)));
        }
    }

    private static int hash(Object value) {
        var encoded = Unpooled.buffer();
        BsonEncoder.encodeDocument(new Document("", value), encoded);
        return encoded.hashCode();
    }

    /** The nearest double, then how far a long is away from it: the same bytes for the same number of any type. */
    private void number(Number number) {
        var nearest = number.doubleValue() + 0.0; // no negative zero
        var bits = Double.doubleToLongBits(nearest);
        eight(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        var rest = number instanceof Long exact ? (int) (exact - (long) nearest) : 0;
        one((rest >> 8) + 0x80);
        one(rest);
    }

    /** In the order of its UTF-16 units, as the store compares texts; the lowest two units are kept apart from the end. */
    private void text(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit < 2) {
                one(1);
                one(unit + 1);
            } else if (unit < 0x80) {
                one(unit);
            } else if (unit < 0x800) {
                one(0xC0 | (unit >> 6));
                one(0x80 | (unit & 0x3F));
            } else {
                one(0xE0 | (unit >> 12));
                one(0x80 | ((unit >> 6) & 0x3F));
                one(0x80 | (unit & 0x3F));
            }
        }
        one(0);
    }

    private void invert(int from, boolean ascending) {
        if (!ascending) {
            for (var i = from; i < length; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }
    }

    private void eight(long value) {
        four((int) (value >> 32));
        four((int) value);
    }

    private void four(int value) {
        for (var shift = 24; shift >= 0; shift -= 8) {
            one(value >> shift);
        }
    }

    private void one(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }
}
