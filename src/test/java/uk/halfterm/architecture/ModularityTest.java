package uk.halfterm.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import uk.halfterm.Halfterm;

import static org.assertj.core.api.Assertions.assertThat;

/** The modules are a graph without cycles, as declared, and the diagrams in docs/architecture show it as it is. */
class ModularityTest {

    private static final Path DIAGRAMS = Path.of("docs", "architecture");

    private final ApplicationModules modules = ApplicationModules.of(Halfterm.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void diagramsShowTheModulesAsTheyAre(@TempDir Path generated) throws IOException {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(generated.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();

        if (Boolean.getBoolean("halfterm.diagrams.write")) {
            replace(generated);
        }

        assertThat(contents(DIAGRAMS))
                .as("docs/architecture; renew it with ./mvnw test -Dtest=ModularityTest -Dhalfterm.diagrams.write=true")
                .isEqualTo(contents(generated));
    }

    private static void replace(Path generated) throws IOException {
        Files.createDirectories(DIAGRAMS);
        for (var old : contents(DIAGRAMS).keySet()) {
            Files.delete(DIAGRAMS.resolve(old));
        }
        for (var entry : contents(generated).entrySet()) {
            Files.writeString(DIAGRAMS.resolve(entry.getKey()), entry.getValue());
        }
    }

    private static SortedMap<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return contents;
        }
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".puml")).toList()) {
                contents.put(file.getFileName().toString(), inOrder(Files.readAllLines(file)));
            }
        }
        return contents;
    }

    /** The generator follows the order in which a machine lists classes; the diagrams do not. */
    private static String inOrder(List<String> lines) {
        var ordered = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (String line : lines) {
            if (line.strip().startsWith("Rel(") || line.strip().startsWith("Component(")) {
                run.add(line);
                continue;
            }
            run.stream().sorted().forEach(ordered::add);
            run.clear();
            ordered.add(line);
        }
        run.stream().sorted().forEach(ordered::add);
        return String.join("\n", ordered) + "\n";
    }
}
