package uk.halfterm.curriculum.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.curriculum.folder.FirstAid;
import uk.halfterm.curriculum.folder.SmallProgramme;

import static org.assertj.core.api.Assertions.assertThat;

class CheckingContentTest {

    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysThatAllIsWhole() {
        SmallProgramme.in(root);
        FirstAid.in(root);

        assertThat(check(root.toString())).isZero();
        assertThat(lines(out)).containsExactly("2 programmes, no faults");
    }

    @Test
    void printsEveryFaultOfEveryProgramme() {
        SmallProgramme.in(root)
                .replace("02-block/block.md", "number: 2", "number: two")
                .replace(
                        "programme.yaml",
                        "checklist:\n",
                        "alongside:\n  - programme: nowhere\n    role: mentor\nchecklist:\n");
        FirstAid.in(root).write("notes.txt", "text");

        assertThat(check(root.toString())).isEqualTo(1);
        assertThat(lines(out))
                .hasSize(4)
                .contains(
                        "first-aid/notes.txt:1: file: Nothing reads this file, or the key that names it is missing",
                        "small/02-block/block.md:2: number: Enter a whole number from 1 to 99, not \"two\"",
                        "2 programmes, 3 faults")
                .anySatisfy(line -> assertThat(line).contains("programme: There is no programme \"nowhere\""));
    }

    @Test
    void checksOneProgrammeWithoutTheOthers() {
        SmallProgramme.in(root)
                .replace(
                        "programme.yaml",
                        "checklist:\n",
                        "alongside:\n  - programme: nowhere\n    role: mentor\nchecklist:\n");

        assertThat(check(root.resolve("small").toString())).isZero();
        assertThat(lines(out)).containsExactly("1 programme, no faults");
    }

    @Test
    void refusesWhatIsNoDirectoryWithProgrammes() {
        assertThat(check()).isEqualTo(2);
        assertThat(check("a", "b")).isEqualTo(2);
        assertThat(check("--data")).isEqualTo(2);
        assertThat(check(root.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(check(root.toString())).isEqualTo(2);

        assertThat(lines(err)).hasSize(5).allSatisfy(line -> assertThat(line).startsWith("halfterm: "));
        assertThat(lines(out)).isEmpty();
    }

    private int check(String... arguments) {
        var line = new ArrayList<>(List.of("check-content"));
        line.addAll(List.of(arguments));
        return new CheckingContent(stream(out), stream(err)).run(line.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
