package uk.halfterm.platform.store.moving;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

/** Puts a verified backup in the place of a data directory's store and files. */
final class Restoring {

    private final Clock clock;

    Restoring(Clock clock) {
        this.clock = clock;
    }

    /** Where what was there before is kept, if there was anything. */
    Optional<Path> from(BackupFile backup, House house) {
        var running = house.portal().isPresent();
        if (!running) {
            house.alone();
        }
        var built = house.workplace();
        build(backup, built);
        if (!running) {
            var exchange = new Exchange(house, built, clock);
            exchange.run();
            return exchange.kept();
        }
        var portal = house.portal()
                .orElseThrow(
                        () -> new CannotMove("The portal was stopped meanwhile; nothing was changed. Run it again."));
        house.handOver();
        return Optional.of(portal.exchange(built));
    }

    private static void build(BackupFile backup, Path directory) {
        try (var store = EmbeddedStore.open(directory, true);
                var client = store.connect()) {
            var target = new Target(
                    client.getDatabase(StoreSource.DATABASE), BlobStore.in(directory.resolve(BlobStore.BUCKET)));
            target.begin("restore");
            target.fill(backup);
            target.end();
        }
        try (var built = StoreSource.of(directory.resolve(EmbeddedStore.FILE), directory.resolve(BlobStore.BUCKET))) {
            Comparison.of(backup, built).requireSame("The store that was built from the backup");
        }
    }
}
