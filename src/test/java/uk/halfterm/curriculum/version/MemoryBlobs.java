package uk.halfterm.curriculum.version;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import uk.halfterm.platform.blob.Blob;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.shared.Sha256;

/** Blobs that last as long as a test, and count how often one was put. */
public final class MemoryBlobs implements BlobStore {

    private final Map<BlobKey, Blob> kept = new ConcurrentHashMap<>();
    private final AtomicInteger puts = new AtomicInteger();

    private static final class Kept implements Blob {

        private final BlobKey key;
        private final String contentType;
        private final byte[] bytes;

        Kept(BlobKey key, String contentType, byte[] bytes) {
            this.key = key;
            this.contentType = contentType;
            this.bytes = bytes;
        }

        @Override
        public BlobKey key() {
            return key;
        }

        @Override
        public String contentType() {
            return contentType;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open(long from, long length) {
            return new ByteArrayInputStream(bytes, (int) from, (int) length);
        }
    }

    @Override
    public BlobKey put(InputStream in, String contentType) {
        try {
            byte[] bytes = in.readAllBytes();
            BlobKey key = new BlobKey(Sha256.of(bytes));
            puts.incrementAndGet();
            kept.put(key, new Kept(key, contentType, bytes));
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public Stream<BlobKey> keys() {
        return kept.keySet().stream().sorted(Comparator.comparing(BlobKey::value));
    }

    int puts() {
        return puts.get();
    }
}
