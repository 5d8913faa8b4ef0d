package uk.halfterm.platform.store.moving;

import java.nio.file.Path;
import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** What release 0.1.0 kept, from {@link OlderBackupTest#RELEASE_0_1}, for tests of what later releases make of it. */
public final class OlderRelease {

    private OlderRelease() {}

    /** Its documents as they are, added to what is there. */
    public static void into(MongoDatabase store) {
        try (var backup = BackupFile.verified(OlderBackupTest.RELEASE_0_1)) {
            for (var collection : backup.collections()) {
                var there = store.getCollection(collection.name(), BsonDocument.class);
                backup.documents(collection.name(), 0, bytes -> there.insertOne(new RawBsonDocument(bytes)));
            }
        }
    }

    /** Its documents, indexes and files, as {@code ./halfterm restore} brings them into an empty data directory. */
    public static void into(Path data) {
        try (var house = House.enterOrBuild(data);
                var backup = BackupFile.verified(OlderBackupTest.RELEASE_0_1)) {
            new Restoring(Clock.systemUTC()).from(backup, house);
        }
    }
}
