package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of the tests' own classes beside this one, so that it can be killed. */
final class OtherProcess {

    private OtherProcess() {}

    static Process start(Class<?> main, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** SIGKILL, by its handle: the process object itself would close what it had printed last. */
    static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }
}
