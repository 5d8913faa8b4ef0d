package uk.halfterm.platform.store.moving;

import java.io.Console;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

import com.mongodb.MongoException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import uk.halfterm.platform.seal.KeyFile;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.seal.Resealing;
import uk.halfterm.platform.start.CannotStart;
import uk.halfterm.platform.store.embedded.EmbeddedStore;
import uk.halfterm.platform.store.schema.Schema;

/**
 * The commands {@code backup}, {@code restore}, {@code export}, {@code import} and {@code rotate-key}: a process of their own that starts no
 * portal.
 */
public final class Moving {

    private static final Set<String> COMMANDS = Set.of("backup", "restore", "export", "import", "rotate-key");
    private static final Set<String> YES = Set.of("y", "yes");
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Clock clock;
    private final PrintStream out;

    private Moving(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    /** Does the command; the exit code. What cannot be done is one line on standard error. */
    public static int run(String... arguments) {
        var moving = new Moving(Clock.tickMillis(ZoneId.of("Europe/London")), System.out);
        return run(given -> moving.does(arguments[0], given), arguments);
    }

    /** The same for a command of another module that reads a data directory. */
    public static int run(ReadingCommand command, String... arguments) {
        return run(
                given -> {
                    var argument = given.only(command.argument());
                    try (var house = House.enter(given.data());
                            var moment = house.moment()) {
                        refuseNewer(moment, house);
                        command.read(moment, argument, System.out);
                        return 0;
                    }
                },
                arguments);
    }

    /** The same for what another module does to it with a file. */
    public static int run(OwnersWork work, String... arguments) {
        return run(
                given -> {
                    var file = Path.of(given.only("a file")).toAbsolutePath().normalize();
                    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
                        throw new Arguments.Misuse("There is no file " + file + " that can be read.");
                    }
                    try (var house = House.enter(given.data())) {
                        var portal = house.portal();
                        var right = portal.isPresent()
                                ? portal.get().does(work.name(), file, System.out::println)
                                : alone(house, work, file);
                        return right ? 0 : FAILED;
                    }
                },
                arguments);
    }

    private static boolean alone(House house, OwnersWork work, Path file) {
        try (var store = EmbeddedStore.open(house.directory(), true);
                var client = store.connect()) {
            var database = client.getDatabase(StoreSource.DATABASE);
            var schema = new MongoSource(database).schema();
            if (schema != Schema.LATEST) {
                throw new CannotMove(house.directory() + " is of another release (schema " + schema + "; this one has "
                        + Schema.LATEST + "). Start the portal of this release once, then run this again.");
            }
            return work.work(database, file, System.out::println);
        }
    }

    private static void refuseNewer(Source moment, House house) {
        if (moment.schema() > Schema.LATEST) {
            throw new CannotMove(house.directory() + " is of a newer release (schema " + moment.schema()
                    + "); this one knows up to schema " + Schema.LATEST + ". Use that release.");
        }
    }

    private static int run(ToIntFunction<Arguments> work, String... arguments) {
        LoggingSystem.get(Moving.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        try {
            return work.applyAsInt(Arguments.of(arguments, System.getenv()));
        } catch (Arguments.Misuse misuse) {
            System.err.println("halfterm: " + misuse.getMessage() + " See ./halfterm help");
            return MISUSED;
        } catch (CannotMove | CannotStart refused) {
            System.err.println("halfterm: " + refused.getMessage());
            return FAILED;
        } catch (MongoException failure) {
            System.err.println("halfterm: " + arguments[0] + " failed: "
                    + failure.getClass().getSimpleName() + ", code " + failure.getCode());
            return FAILED;
        } catch (UncheckedIOException failure) {
            System.err.println("halfterm: " + arguments[0] + " failed: " + BackingUp.reason(failure));
            return FAILED;
        }
    }

    private int does(String command, Arguments arguments) {
        return switch (command) {
            case "backup" -> backup(arguments);
            case "restore" -> restore(arguments);
            case "export" -> export(arguments);
            case "rotate-key" -> rotateKey(arguments);
            default -> takeIn(arguments);
        };
    }

    private int backup(Arguments arguments) {
        var wanted = arguments.only("a directory or file to write to");
        var backingUp = new BackingUp(Release.running(), clock);
        var file = backingUp.fileFor(wanted);
        try (var house = House.enter(arguments.data())) {
            var manifest = backingUp.into(file, house);
            say(manifest, "Backed up", "to " + file);
            manifest.sealed()
                    .forEach((key, values) -> out.println(values + " of its values are sealed with the key " + key
                            + ", which is not in it: keep a copy of the key elsewhere (docs/security.md)."));
        }
        return 0;
    }

    private int restore(Arguments arguments) {
        var file = Path.of(arguments.only("the backup to restore"))
                .toAbsolutePath()
                .normalize();
        try (var house = House.enterOrBuild(arguments.data());
                var backup = BackupFile.verified(file)) {
            var keys = arguments
                    .keysOfEnvironment()
                    .or(() -> KeyFile.find(house.directory()))
                    .map(KeyRing::ids)
                    .orElse(List.of());
            askWhereUnreadable(SealedCount.of(backup).unreadableWith(keys), house, arguments.has(Arguments.YES));
            var kept = new Restoring(clock).from(backup, house);
            say(
                    backup.manifest(),
                    "Restored",
                    "from " + file + ", taken at " + backup.manifest().taken());
            kept.ifPresent(place -> out.println("What was there before is kept in " + place
                    + ", a data directory of its own. Everybody was signed out."));
        }
        return 0;
    }

    private void askWhereUnreadable(List<String> unreadable, House house, boolean yes) {
        if (unreadable.isEmpty()) {
            return;
        }
        var said = "The backup holds " + String.join("; ", unreadable)
                + ", which is neither in " + house.directory().resolve(KeyFile.NAME) + " nor in " + KeyRing.VARIABLE
                + ". That much cannot be read until the key is there.";
        if (yes) {
            out.println(said);
        } else if (!isConfirmed(said + " Restore all the same? [y/N] ")) {
            throw new CannotMove(said + " Nothing was changed. Put the key there, or add " + Arguments.YES
                    + " to restore all the same.");
        }
    }

    private static boolean isConfirmed(String question) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(terminal -> terminal.readLine("%s", question))
                .filter(answer -> YES.contains(answer.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private int rotateKey(Arguments arguments) {
        arguments.none();
        var given = arguments.keysOfEnvironment();
        if (given.isPresent() && arguments.hasUri("--at")) {
            var address = MongoAddress.of(arguments.uri("--at"));
            try (var client = address.connect()) {
                var database = client.getDatabase(address.database());
                var sealedAnew = new Resealing(database, given.get()).run();
                say(given.get(), sealedAnew, SealedCount.of(new MongoSource(database)));
                return 0;
            } catch (MongoException failure) {
                throw address.refusal(failure);
            }
        }
        try (var house = House.enter(arguments.data())) {
            var rotating = new RotatingKeys(house);
            var rotated = given.map(rotating::reseal)
                    .orElseGet(() -> arguments.has(Arguments.RETIRE) ? rotating.retireOlder() : rotating.rotate());
            try (var moment = house.moment()) {
                say(rotated.keys(), rotated.sealedAnew(), SealedCount.of(moment));
            }
            if (!rotated.takenOut().isEmpty()) {
                out.println("Taken out: " + String.join(", ", rotated.takenOut())
                        + ". What is sealed in older backups opens no more.");
            }
        }
        return 0;
    }

    private void say(KeyRing keys, long sealedAnew, SealedCount there) {
        out.println("The key " + keys.ids().getFirst() + " seals; " + sealedAnew + " values were sealed anew with it.");
        if (keys.ids().size() > 1) {
            out.println("Still there to open older backups: "
                    + String.join(", ", keys.ids().subList(1, keys.ids().size())) + ".");
        }
        there.unreadableWith(keys.ids().subList(0, 1))
                .forEach(left -> out.println("Not sealed anew: " + left
                        + ". Either that key is not here, or somebody was changing them: run this again."));
    }

    private void say(Manifest manifest, String done, String where) {
        out.printf(
                "%s %d documents in %d collections and %d files (%d MB) %s%n",
                done,
                manifest.documents(),
                manifest.collections().size(),
                manifest.files(),
                manifest.fileBytes() / 1_000_000,
                where);
    }

    private int export(Arguments arguments) {
        arguments.none();
        var address = MongoAddress.of(arguments.uri("--to"));
        try (var house = House.enter(arguments.data());
                var client = address.connect()) {
            var exporting = new Exporting(new BackingUp(Release.running(), clock));
            var database = client.getDatabase(address.database());
            var code = report(
                    exporting.to(database, address, house),
                    "Exported to " + address + "; every document and file was compared.",
                    address + " differs from what was exported. Drop that database and run the same command again.");
            sayWhichKeysItNeeds(new MongoSource(database), KeyRing.VARIABLE);
            return code;
        } catch (MongoException failure) {
            throw address.refusal(failure);
        }
    }

    private int takeIn(Arguments arguments) {
        arguments.none();
        var address = MongoAddress.of(arguments.uri("--from"));
        try (var house = House.enterOrBuild(arguments.data());
                var client = address.connect()) {
            var database = client.getDatabase(address.database());
            var code = report(
                    new Importing(clock).from(database, address, house),
                    "Imported from " + address + " into " + house.directory()
                            + "; every document and file was compared.",
                    address
                            + " was changed while it was read. Stop the portals that use it and run the same command again.");
            sayWhichKeysItNeeds(
                    new MongoSource(database),
                    house.directory().resolve(KeyFile.NAME).toString());
            return code;
        } catch (MongoException failure) {
            throw address.refusal(failure);
        }
    }

    private void sayWhichKeysItNeeds(Source source, String place) {
        SealedCount.of(source)
                .unreadableWith(List.of())
                .forEach(values -> out.println(
                        "It holds " + values + ": put that key into " + place + " before a portal starts there."));
    }

    private int report(Comparison comparison, String same, String different) {
        out.print(comparison.table());
        if (!comparison.same()) {
            throw new CannotMove(different);
        }
        out.println(same);
        return 0;
    }
}
