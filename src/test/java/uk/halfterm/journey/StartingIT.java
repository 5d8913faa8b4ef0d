package uk.halfterm.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The launcher and the jar say in one line why they do not start, and end with a code that is not zero. */
class StartingIT {

    private record Ended(int code, String output, String errors) {

        List<String> errorLines() {
            return errors.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    @Test
    void refusesWrongOptionsInOneLine() throws Exception {
        assertRefused(launcher("run", "--today", "next week"), "give a date as YYYY-MM-DD");
        assertRefused(launcher("run", "--port", "eighty"), "give a number from 1 to 65535");
        assertRefused(launcher("run", "--port", "70000"), "give a number from 1 to 65535");
        assertRefused(launcher("run", "--prot", "80"), "is not an option of run");
        assertRefused(launcher("run", "--port"), "needs a value");
        assertRefused(launcher("fly"), "is not a command");
        assertThat(launcher("help").output()).contains("run [--port N] [--data DIR] [--empty] [--today YYYY-MM-DD]");
    }

    @Test
    void refusesADayThatIsNone(@TempDir Path data) throws Exception {
        assertRefused(portal("--halfterm.data=" + data, "--halfterm.today=2024-02-31"), "2024-02-31");
    }

    @Test
    void refusesATakenPort(@TempDir Path data) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            assertRefused(
                    portal("--halfterm.data=" + data, "--server.port=" + taken.getLocalPort()),
                    "Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void refusesADataDirectoryInUse(@TempDir Path data) throws Exception {
        try (var other = EmbeddedStore.open(data, false)) {
            assertThat(other.uri()).isNotBlank();
            assertRefused(portal("--halfterm.data=" + data), "nother Halfterm");
        }
    }

    @Test
    void refusesADataDirectoryThatIsAFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("data"), "not a folder");

        assertRefused(portal("--halfterm.data=" + file), file.toString());
    }

    @Test
    void refusesTheDemonstrationInProduction(@TempDir Path data) throws Exception {
        assertRefused(
                portal("--halfterm.data=" + data, "--spring.profiles.active=prod", "--halfterm.demonstration=true"),
                "prod");
    }

    private static void assertRefused(Ended ended, String reason) {
        assertThat(ended.code()).as(ended.errors()).isNotZero();
        assertThat(ended.errorLines()).as(ended.output()).hasSize(1);
        assertThat(ended.errors()).contains(reason);
    }

    private static Ended launcher(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("./halfterm"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Ended portal(String... arguments) throws Exception {
        var jar = Path.of("target", "halfterm.jar");
        assumeThat(jar).exists();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString()));
        if (List.of(arguments).stream().noneMatch(one -> one.startsWith("--server.port"))) {
            command.add("--server.port=0");
        }
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("halfterm", ".out");
        var errors = Files.createTempFile("halfterm", ".err");
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Still running: " + command);
            }
            return new Ended(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }
}
