package uk.halfterm.platform.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.util.FileSystemUtils;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/** Files lie where the documents lie: beside the embedded store, or in the MongoDB that is used. */
@Configuration(proxyBeanMethods = false)
public class BlobConfiguration {

    @Bean
    BlobStore blobStore(
            ObjectProvider<EmbeddedStore> embedded,
            MongoDatabaseFactory store,
            ObjectProvider<TemporaryDirectory> temporary,
            @Value("${halfterm.data:data}") Path data) {
        if (embedded.getIfAvailable() == null) {
            return BlobStore.in(store.getMongoDatabase());
        }
        var kept = temporary.getIfAvailable();
        return BlobStore.in(kept == null ? data.resolve(BlobStore.BUCKET) : kept.path());
    }

    @Bean
    @ConditionalOnProperty(name = "halfterm.store", havingValue = "memory")
    TemporaryDirectory temporaryBlobs() throws IOException {
        return new TemporaryDirectory(Files.createTempDirectory("halfterm-blobs"));
    }

    /** A directory that goes with the application. */
    record TemporaryDirectory(Path path) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            FileSystemUtils.deleteRecursively(path);
        }
    }
}
