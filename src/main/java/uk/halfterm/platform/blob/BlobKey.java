package uk.halfterm.platform.blob;

import java.util.regex.Pattern;

import uk.halfterm.shared.Identifier;

/** The name of a blob: the SHA-256 of its bytes, 64 hexadecimal digits. */
public record BlobKey(String value) implements Identifier {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public BlobKey {
        if (!SHA_256.matcher(value).matches()) {
            throw new IllegalArgumentException("A blob's key is a SHA-256 of 64 hexadecimal digits");
        }
    }
}
