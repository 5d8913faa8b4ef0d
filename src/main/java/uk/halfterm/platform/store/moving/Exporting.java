package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.shared.Sha256;

/**
 * Copies one moment of a data directory to an empty database. The moment is kept as a backup in the directory until the copy is found
 * whole, so that a run that was broken off goes on with the same one.
 */
final class Exporting {

    private static final String MOMENT = "exporting.zip";

    private final BackingUp backingUp;

    Exporting(BackingUp backingUp) {
        this.backingUp = backingUp;
    }

    /** Begins, or goes on where a run was broken off; what came out is compared with the moment, document by document. */
    Comparison to(MongoDatabase database, MongoAddress shown, House house) {
        database.runCommand(new Document("ping", 1));
        var target = new Target(database, BlobStore.in(database));
        var begun = target.run();
        var empty = begun.isEmpty() && target.held().isEmpty();
        var moment = house.directory().resolve(MOMENT);
        if (empty) {
            delete(moment);
            backingUp.into(moment, house);
        } else if (!Files.exists(moment)) {
            throw notEmpty(shown, target);
        }
        Comparison comparison;
        try (var backup = BackupFile.verified(moment)) {
            var run = runOf(backup);
            if (empty) {
                target.begin(run);
            } else if (!run.equals(begun.orElse(run))) {
                throw notEmpty(shown, target);
            }
            // Without a mark everything was copied and found whole, and only the moment was left behind; or it is not
            // ours.
            var whole = !empty && begun.isEmpty();
            if (!whole) {
                target.fill(backup);
            }
            comparison = Comparison.of(backup, backup.manifest().collections(), new MongoSource(database));
            if (whole && !comparison.same()) {
                throw notEmpty(shown, target);
            }
        }
        if (comparison.same()) {
            target.end();
            delete(moment);
        }
        return comparison;
    }

    static String runOf(BackupFile backup) {
        return Sha256.of(backup.manifest().toJson());
    }

    private static CannotMove notEmpty(MongoAddress shown, Target target) {
        return new CannotMove(shown + " is not empty: it holds "
                + (target.run().isPresent() ? "another export that was broken off, " : "")
                + String.join(", ", target.held()) + ". Name a new database, or drop this one.");
    }

    private static void delete(Path moment) {
        try {
            Files.deleteIfExists(moment);
        } catch (IOException failure) {
            throw new CannotMove(moment + " cannot be deleted: " + BackingUp.reason(failure) + ".", failure);
        }
    }
}
