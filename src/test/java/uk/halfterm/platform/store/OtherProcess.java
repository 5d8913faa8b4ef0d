package uk.halfterm.platform.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of this build's classes beside this one, so that it can be killed, or fail to start. */
public final class OtherProcess {

    private OtherProcess() {}

    /** What starts it, with a pipe for its output and its errors. */
    public static ProcessBuilder of(Class<?> main, Object... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command);
    }

    /** Starts it; what it complains of is not of interest. */
    public static Process start(Class<?> main, Object... arguments) throws IOException {
        return of(main, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** SIGKILL, by its handle: the process object itself would close what it had printed last. */
    public static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }
}
