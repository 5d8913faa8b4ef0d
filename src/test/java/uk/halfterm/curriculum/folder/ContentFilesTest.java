package uk.halfterm.curriculum.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ContentFilesTest {

    @TempDir
    private Path root;

    @Test
    void readsTheFilesThatTravelInAJar() throws IOException {
        Path jar = jar("one.jar", Map.of("content/", "", "content/ecf/", "", "content/ecf/a.md", "text"));

        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            ContentFiles files = ContentFiles.onClassPath("content", classes);

            assertThat(files.programmes()).containsExactly("ecf");
            assertThat(files.bytes("ecf/a.md")).asString(StandardCharsets.UTF_8).isEqualTo("text");
        }
    }

    @Test
    void tellsJarsApartByTheirChecksums() throws IOException {
        assertThat(fingerprint("one.jar", "text")).isEqualTo(fingerprint("two.jar", "text"));
        assertThat(fingerprint("three.jar", "tent")).isNotEqualTo(fingerprint("four.jar", "text"));
    }

    @Test
    void leavesOutHiddenFilesAndWhatLiesBesideTheProgrammes() throws IOException {
        Files.createDirectories(root.resolve("content/ecf/.hidden"));
        Files.writeString(root.resolve("content/README.md"), "guide");
        Files.writeString(root.resolve("content/ecf/.webinar.mp4.part"), "half");
        Files.writeString(root.resolve("content/ecf/.hidden/x.md"), "x");
        Files.writeString(root.resolve("content/ecf/programme.yaml"), "id: ecf");

        assertThat(ContentFiles.under(root.resolve("content")).below("ecf")).containsExactly("programme.yaml");
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        try (URLClassLoader classes = new URLClassLoader(new URL[0], null)) {
            assertThat(ContentFiles.onClassPath("content", classes).programmes())
                    .isEmpty();
        }
    }

    private String fingerprint(String jar, String text) throws IOException {
        Path file = jar(jar, Map.of("content/", "", "content/ecf/", "", "content/ecf/a.md", text));
        try (URLClassLoader classes = new URLClassLoader(new URL[] {file.toUri().toURL()}, null)) {
            return ContentFiles.onClassPath("content", classes).fingerprint("ecf");
        }
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path file = root.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream jar = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
