package uk.halfterm.organisation.register;

import java.util.ArrayList;
import java.util.List;

import uk.halfterm.platform.store.moving.Moving;

/** The command {@code import organisations}: a process of its own that starts no portal. */
public final class OrganisationCommands {

    private static final String IMPORT = "import";

    private OrganisationCommands() {}

    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(IMPORT) && placeOfWhat(arguments) > 0;
    }

    /** Does the command; the exit code: 0, 1 where something was not right, 2 when it cannot be understood. */
    public static int run(String... arguments) {
        var words = new ArrayList<>(List.of(arguments));
        words.remove(placeOfWhat(arguments));
        words.set(0, IMPORT + " " + ImportingOrganisations.NAME);
        return Moving.run(new ImportingOrganisations(), words.toArray(String[]::new));
    }

    /** Where the word is that says what to import: the first that is neither an option nor its value. 0 where it is something else. */
    private static int placeOfWhat(String... arguments) {
        var place = 1;
        while (place < arguments.length && arguments[place].startsWith("--")) {
            place += 2;
        }
        return place < arguments.length && arguments[place].equals(ImportingOrganisations.NAME) ? place : 0;
    }
}
