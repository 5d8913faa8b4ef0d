package uk.halfterm.platform.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How {@code ./halfterm run} ends, with a stand-in for the portal's jar in a checkout that has been built. */
class LauncherTest {

    @TempDir
    private Path checkout;

    private Process launcher;

    @BeforeEach
    void build() throws IOException {
        Files.copy(Path.of("halfterm"), checkout.resolve("halfterm"), StandardCopyOption.COPY_ATTRIBUTES);
        var portal = Files.createDirectories(checkout.resolve("target/portal"));
        for (var directory : List.of("src/main", "frontend", "content")) {
            Files.createDirectories(checkout.resolve(directory));
        }
        Files.createFile(checkout.resolve("pom.xml"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInPortal.class.getName());
        try (var jar = new JarOutputStream(Files.newOutputStream(portal.resolve("halfterm.jar")), manifest);
                var code = StandInPortal.class.getResourceAsStream("StandInPortal.class")) {
            jar.putNextEntry(new JarEntry(StandInPortal.class.getName().replace('.', '/') + ".class"));
            code.transferTo(jar);
        }
        Files.createFile(portal.resolve("built"));
    }

    @AfterEach
    void leaveNothingRunning() {
        if (launcher != null) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly();
        }
    }

    @Test
    void endsAPortalThatHasRunOutOfMemoryAndSaysWhatToSet() throws Exception {
        var run = run("fill", "-Xmx24m");

        assertThat(run.waitFor(50, TimeUnit.SECONDS)).as("ends").isTrue();
        assertThat(run.exitValue()).isEqualTo(3);
        assertThat(lines("out")).containsExactly("Terminating due to java.lang.OutOfMemoryError: Java heap space");
        assertThat(lines("errors"))
                .containsExactly("halfterm: the portal ran out of memory and was ended; what was saved is kept."
                        + " Give it more: JAVA_OPTS=-Xmx2g ./halfterm run");
    }

    @Test
    void stopsThePortalInOrderWhenItIsStoppedItself() throws Exception {
        var run = run("wait", "");
        for (var patience = 0; patience < 400 && !lines("out").contains("waiting"); patience++) {
            Thread.sleep(50);
        }

        run.destroy();

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).as("ends").isTrue();
        assertThat(run.exitValue()).isEqualTo(143);
        assertThat(lines("out")).containsExactly("waiting", "stopped in order");
        assertThat(lines("errors")).isEmpty();
        assertThat(run.descendants()).isEmpty();
    }

    @Test
    void endsWithThePortalsOwnCode() throws Exception {
        var run = run("7", "");

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).as("ends").isTrue();
        assertThat(run.exitValue()).isEqualTo(7);
        assertThat(lines("errors")).isEmpty();
    }

    private Process run(String does, String options) throws IOException {
        var command = new ProcessBuilder(checkout.resolve("halfterm").toString(), "run")
                .directory(checkout.toFile())
                .redirectOutput(checkout.resolve("out").toFile())
                .redirectError(checkout.resolve("errors").toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS", "-D" + StandInPortal.DOES + "=" + does + " " + options);
        launcher = command.start();
        return launcher;
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(checkout.resolve(file), StandardCharsets.UTF_8);
    }
}
