package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.platform.store.embedded.EmbeddedStore;
import uk.halfterm.platform.store.schema.Schema;
import uk.halfterm.shared.Sha256;

/**
 * Copies a database on a MongoDB into a data directory that has no store yet. It is built beside, so that a run that was broken off
 * goes on, and put in place once it is found whole.
 */
final class Importing {

    private static final String BUILT = "importing-";

    private final Clock clock;

    Importing(Clock clock) {
        this.clock = clock;
    }

    Comparison from(MongoDatabase database, MongoAddress shown, House house) {
        if (Files.exists(house.store())) {
            throw new CannotMove(house.directory() + " holds a store already. Name a new directory with --data.");
        }
        house.alone();
        database.runCommand(new Document("ping", 1));
        try (var source = new MongoSource(database)) {
            requireKnown(source, shown);
            var built = builtIn(house, shown);
            build(source, shown, built, true);
            var comparison = compare(source, built);
            if (comparison.same()) {
                new Exchange(house, built, clock).run();
            }
            // Unless they are the same the next run starts over: it cannot know what was changed meanwhile.
            delete(built);
            return comparison;
        }
    }

    private static void requireKnown(Source source, MongoAddress shown) {
        if (source.collections().isEmpty()) {
            throw new CannotMove(shown + " is empty: there is nothing to import.");
        }
        source.collections().stream()
                .filter(collection -> !collection.isKeptByEmbedded())
                .findFirst()
                .ifPresent(collection -> {
                    throw new CannotMove("The collection " + collection.name() + " of " + shown
                            + " has an index of a kind that the embedded store does not keep. Drop it there first.");
                });
        if (source.schema() > Schema.LATEST) {
            throw new CannotMove(shown + " is of a newer release (schema " + source.schema()
                    + "); this one knows up to schema " + Schema.LATEST + ". Import it with that release.");
        }
    }

    /** One place for each source, so that a run does not go on with what another has begun. */
    static Path builtIn(House house, MongoAddress shown) {
        var name = Sha256.of(shown.toString());
        return house.directory().resolve(BUILT + name.substring(0, 12));
    }

    static void build(Source source, MongoAddress shown, Path built, boolean toTheEnd) {
        try (var store = EmbeddedStore.open(built, true);
                var client = store.connect()) {
            var database = client.getDatabase(StoreSource.DATABASE);
            var target = new Target(database, BlobStore.in(built.resolve(BlobStore.BUCKET)));
            if (target.run().isEmpty()) {
                database.drop();
                target.begin(shown.toString());
            }
            target.fill(source);
            if (toTheEnd) {
                target.end();
            }
        }
    }

    private static Comparison compare(Source source, Path built) {
        try (var copy = StoreSource.of(built.resolve(EmbeddedStore.FILE), built.resolve(BlobStore.BUCKET))) {
            return Comparison.of(source, copy);
        }
    }

    private static void delete(Path directory) {
        try {
            OwnerOnly.delete(directory);
        } catch (IOException failure) {
            throw new CannotMove(directory + " cannot be deleted: " + BackingUp.reason(failure) + ".", failure);
        }
    }
}
