package uk.halfterm.platform.blob;

import java.util.HexFormat;
import java.util.regex.Pattern;

import uk.halfterm.shared.Identifier;

/** The SHA-256 of a file's content in 64 small hexadecimal digits: the same content is the same file. */
public record BlobKey(String value) implements Identifier {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public BlobKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A blob's key is a SHA-256 in hexadecimal");
        }
    }

    public static BlobKey of(String value) {
        return new BlobKey(value);
    }

    /** Whether the text has the shape of a key. */
    static boolean isKey(String value) {
        return SHAPE.matcher(value).matches();
    }

    static BlobKey of(byte[] sha256) {
        return new BlobKey(HexFormat.of().formatHex(sha256));
    }

    @Override
    public String toString() {
        return value;
    }
}
