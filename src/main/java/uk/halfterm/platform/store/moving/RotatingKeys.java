package uk.halfterm.platform.store.moving;

import java.util.List;

import uk.halfterm.platform.seal.KeyFile;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.seal.Resealing;
import uk.halfterm.platform.store.embedded.EmbeddedStore;
import uk.halfterm.platform.store.schema.Schema;

/**
 * Changes the key of a data directory in which no portal runs: a new key comes before the others, then everything is sealed anew. A run that
 * was killed leaves values of both keys, and both open. The older keys stay for backups that need them, until they are taken out.
 */
final class RotatingKeys {

    /** The keys as they are now, how many values were sealed anew, and the ids of the keys that were taken out. */
    record Rotated(KeyRing keys, long sealedAnew, List<String> takenOut) {}

    private final House house;

    RotatingKeys(House house) {
        this.house = house;
        if (house.portal().isPresent()) {
            throw new CannotMove("A portal runs in " + house.directory() + ". Stop it, then change its key.");
        }
        refuseNewer();
    }

    /** A new key for everything that is sealed; without keys in the directory the first one. */
    Rotated rotate() {
        try (var store = EmbeddedStore.open(house.directory(), true)) {
            var keys = KeyFile.find(house.directory()).map(KeyRing::withNew).orElseGet(KeyRing::random);
            KeyFile.write(house.directory(), keys);
            return new Rotated(keys, reseal(store, keys), List.of());
        }
    }

    /** Only the newest key from here on; whatever an older one still sealed is sealed anew first. */
    Rotated retireOlder() {
        try (var store = EmbeddedStore.open(house.directory(), true)) {
            var keys = KeyFile.find(house.directory())
                    .orElseThrow(() -> new CannotMove("There are no sealing keys in " + house.directory() + "."));
            var sealedAnew = reseal(store, keys);
            KeyFile.write(house.directory(), keys.withoutOlder());
            return new Rotated(
                    keys.withoutOlder(),
                    sealedAnew,
                    keys.ids().subList(1, keys.ids().size()));
        }
    }

    /** Seals anew with keys that are not the directory's own. */
    Rotated reseal(KeyRing keys) {
        try (var store = EmbeddedStore.open(house.directory(), true)) {
            return new Rotated(keys, reseal(store, keys), List.of());
        }
    }

    private static long reseal(EmbeddedStore store, KeyRing keys) {
        try (var client = store.connect()) {
            return new Resealing(client.getDatabase(StoreSource.DATABASE), keys).run();
        }
    }

    /** What values a newer release seals is not known here. */
    private void refuseNewer() {
        try (var moment = house.moment()) {
            if (moment.schema() > Schema.LATEST) {
                throw new CannotMove(house.directory() + " is of a newer release (schema " + moment.schema()
                        + "); this one knows up to schema " + Schema.LATEST + ". Use that release.");
            }
        } finally {
            house.letIn();
        }
    }
}
