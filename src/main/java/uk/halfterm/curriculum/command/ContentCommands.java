package uk.halfterm.curriculum.command;

import java.util.Set;

import uk.halfterm.platform.store.moving.Moving;

/** The commands {@code check-content} and {@code export-content}: a process of their own that starts no portal. */
public final class ContentCommands {

    private static final String CHECK = "check-content";
    private static final Set<String> COMMANDS = Set.of(CHECK, "export-content");

    private ContentCommands() {}

    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    /** Does the command; the exit code. */
    public static int run(String... arguments) {
        return arguments[0].equals(CHECK)
                ? new CheckingContent(System.out, System.err).run(arguments)
                : Moving.run(new ExportingContent(), arguments);
    }
}
