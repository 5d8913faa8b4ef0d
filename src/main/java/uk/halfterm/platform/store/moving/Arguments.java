package uk.halfterm.platform.store.moving;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import uk.halfterm.platform.seal.KeyRing;

/** What stands after a command; an option given twice counts the second time. */
final class Arguments {

    /** Holds the URI when the command line does not: secrets need not stand there for everybody on the machine to read. */
    static final String URI_VARIABLE = "HALFTERM_MONGODB_URI";

    /** Answers the one question a command may ask, for scripts. */
    static final String YES = "--yes";

    /** Takes the older keys out. */
    static final String RETIRE = "--retire";

    private static final Set<String> OPTIONS = Set.of("--data", "--to", "--from", "--at");
    private static final Set<String> SWITCHES = Set.of(YES, RETIRE);

    private final Map<String, String> environment;
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> switches = new HashSet<>();
    private @Nullable String plain;

    private Arguments(Map<String, String> environment) {
        this.environment = environment;
    }

    static Arguments of(String[] line, Map<String, String> environment) {
        var arguments = new Arguments(environment);
        for (var words = List.of(line).subList(1, line.length).iterator(); words.hasNext(); ) {
            var word = words.next();
            if (OPTIONS.contains(word)) {
                if (!words.hasNext()) {
                    throw new Misuse(word + " needs a value.");
                }
                arguments.options.put(word, words.next());
            } else if (SWITCHES.contains(word)) {
                arguments.switches.add(word);
            } else if (word.startsWith("--") || arguments.plain != null) {
                throw new Misuse("'" + word + "' is not understood by " + line[0] + ".");
            } else {
                arguments.plain = word;
            }
        }
        return arguments;
    }

    Path data() {
        return Path.of(options.getOrDefault("--data", "data"));
    }

    /** The one word that is no option. */
    String only(String what) {
        var given = plain;
        if (given == null || given.isBlank()) {
            throw new Misuse("Give " + what + ".");
        }
        return given;
    }

    void none() {
        if (plain != null) {
            throw new Misuse("'" + plain + "' is not understood here.");
        }
    }

    boolean has(String aSwitch) {
        return switches.contains(aSwitch);
    }

    /** The keys in the environment, which come before those of a data directory. */
    Optional<KeyRing> keysOfEnvironment() {
        return Optional.ofNullable(environment.get(KeyRing.VARIABLE))
                .filter(keys -> !keys.isBlank())
                .map(keys -> KeyRing.parse(keys, KeyRing.VARIABLE));
    }

    boolean hasUri(String option) {
        return !options.getOrDefault(option, environment.getOrDefault(URI_VARIABLE, ""))
                .isBlank();
    }

    /** The URI of a MongoDB, from the option or the environment. */
    String uri(String option) {
        var given = options.getOrDefault(option, environment.getOrDefault(URI_VARIABLE, ""));
        if (given.isBlank()) {
            throw new Misuse("Give the MongoDB with " + option + " URI, or in " + URI_VARIABLE + ".");
        }
        return given;
    }

    /** The command line cannot be understood. */
    static final class Misuse extends RuntimeException {
        Misuse(String line) {
            super(line);
        }
    }
}
