package uk.halfterm.platform.store.moving;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.ToIntFunction;

import com.mongodb.MongoException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import uk.halfterm.platform.start.CannotStart;
import uk.halfterm.platform.store.schema.Schema;

/** The commands {@code backup}, {@code restore}, {@code export} and {@code import}: a process of their own that starts no portal. */
public final class Moving {

    private static final Set<String> COMMANDS = Set.of("backup", "restore", "export", "import");
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
            default -> takeIn(arguments);
        };
    }

    private int backup(Arguments arguments) {
        var wanted = arguments.only("a directory or file to write to");
        var backingUp = new BackingUp(Release.running(), clock);
        var file = backingUp.fileFor(wanted);
        try (var house = House.enter(arguments.data())) {
            say(backingUp.into(file, house), "Backed up", "to " + file);
        }
        return 0;
    }

    private int restore(Arguments arguments) {
        var file = Path.of(arguments.only("the backup to restore"))
                .toAbsolutePath()
                .normalize();
        try (var house = House.enterOrBuild(arguments.data());
                var backup = BackupFile.verified(file)) {
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
            return report(
                    exporting.to(client.getDatabase(address.database()), address, house),
                    "Exported to " + address + "; every document and file was compared.",
                    address + " differs from what was exported. Drop that database and run the same command again.");
        } catch (MongoException failure) {
            throw address.refusal(failure);
        }
    }

    private int takeIn(Arguments arguments) {
        arguments.none();
        var address = MongoAddress.of(arguments.uri("--from"));
        try (var house = House.enterOrBuild(arguments.data());
                var client = address.connect()) {
            return report(
                    new Importing(clock).from(client.getDatabase(address.database()), address, house),
                    "Imported from " + address + " into " + house.directory()
                            + "; every document and file was compared.",
                    address
                            + " was changed while it was read. Stop the portals that use it and run the same command again.");
        } catch (MongoException failure) {
            throw address.refusal(failure);
        }
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
