package uk.halfterm.platform.store.embedded;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/**
 * The store of one machine: an {@link EmbeddedBackend} over one file, served on a free port of the loopback address only, to
 * clients that bring its {@link #credential}. Whoever opens it closes it.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** The name of the store's one file in its directory. */
    public static final String FILE = DataDirectory.STORE;

    /** The name of the file whose lock the one who uses the directory holds. */
    public static final String LOCK = DataDirectory.LOCK;

    private final EmbeddedBackend backend;
    private final StoreServer server;

    private EmbeddedStore(DataFile file, boolean forceToDisk) {
        backend = new EmbeddedBackend(file, forceToDisk);
        server = new StoreServer(backend, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /**
     * Opens the store in the directory, which is made when it is not there.
     *
     * @param forceToDisk whether an acknowledged write also survives a power cut, not only the end of the process
     */
    public static EmbeddedStore open(Path directory, boolean forceToDisk) {
        return open(DataFile.open(directory), forceToDisk);
    }

    /** A store that keeps nothing; the same code in every other respect. */
    public static EmbeddedStore inMemory() {
        return open(DataFile.inMemory(), false);
    }

    static EmbeddedStore open(DataFile file, boolean forceToDisk) {
        try {
            return new EmbeddedStore(file, forceToDisk);
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /** Where the store listens. Without {@link #credential} nobody is let in; it holds no secret and may be printed. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.address().getPort() + "/halfterm";
    }

    /** What a client must bring, made anew at each opening and kept in memory only. */
    public MongoCredential credential() {
        return backend.credential();
    }

    /** A client of this store, for whoever closes it. */
    public MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .credential(credential())
                .build());
    }

    /** Whether the store has a file; one in memory has none. */
    public boolean isOnDisk() {
        return backend.isOnDisk();
    }

    /** Writes a copy of the store's file as it is at one moment: all that was acknowledged before, nothing half. */
    public void copyTo(Path file) {
        backend.copyTo(file);
    }

    @Override
    public void close() {
        server.close();
    }
}
