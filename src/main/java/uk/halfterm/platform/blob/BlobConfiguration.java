package uk.halfterm.platform.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.mongodb.client.gridfs.GridFSBuckets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/** Where files are kept: GridFS when a MongoDB is named, else a directory beside the embedded store. */
@Configuration(proxyBeanMethods = false)
class BlobConfiguration {

    @Bean
    BlobStore blobStore(Environment settings, MongoDatabaseFactory databases) throws IOException {
        if (StringUtils.hasText(settings.getProperty("spring.mongodb.uri"))
                || StringUtils.hasText(settings.getProperty("spring.mongodb.host"))) {
            return new GridFsBlobStore(() -> GridFSBuckets.create(databases.getMongoDatabase()));
        }
        if ("memory".equals(settings.getProperty("halfterm.store"))) {
            var directory = Files.createTempDirectory("halfterm-blobs");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(directory.toFile())));
            return new DirectoryBlobStore(directory);
        }
        return new DirectoryBlobStore(
                Path.of(settings.getProperty("halfterm.data", "data")).resolve("blobs"));
    }
}
