package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;

import uk.halfterm.platform.blob.Blob;
import uk.halfterm.shared.Sha256;

/** What a file's key must be: the hash of what is in it. */
final class BlobHash {

    private BlobHash() {}

    static String of(Blob blob) {
        try (var content = new DigestInputStream(blob.open(), Sha256.digest())) {
            content.transferTo(OutputStream.nullOutputStream());
            return Sha256.hex(content.getMessageDigest().digest());
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + blob.key() + " cannot be read", failure);
        }
    }
}
