package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import uk.halfterm.platform.blob.Blob;

/** The hash that everything here is compared by. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    static String of(Blob blob) {
        try (var content = new DigestInputStream(blob.open(), digest())) {
            content.transferTo(OutputStream.nullOutputStream());
            return hex(content.getMessageDigest().digest());
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + blob.key() + " cannot be read", failure);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
