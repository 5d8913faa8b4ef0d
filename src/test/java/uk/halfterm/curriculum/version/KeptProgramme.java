package uk.halfterm.curriculum.version;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.platform.blob.BlobStore;

/** Starts a node's editions over a content folder, as the application does. */
public final class KeptProgramme {

    private KeptProgramme() {}

    public static Editions started(MongoOperations store, BlobStore blobs, Path content, Clock clock) {
        Editions editions = notRead(store, blobs, content, clock);
        editions.run(new DefaultApplicationArguments());
        return editions;
    }

    static Editions notRead(MongoOperations store, BlobStore blobs, Path content, Clock clock) {
        return new Editions(new ContentSource(content.toString()), new ProgrammeVersions(store, blobs), clock);
    }
}
