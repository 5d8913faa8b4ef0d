package uk.halfterm.platform.store.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code import organisations} as a process of its own, while the portal runs and after it has stopped. */
class ImportingOrganisationsIT {

    private static final String HEADINGS =
            "URN,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),LA (name),Street,Town,Postcode,GOR (name)";
    private static final String ELM =
            "103571,Elm Grove,Community school,Open,Birmingham,Elm Road,Birmingham,B42 2TU,West Midlands";

    @TempDir
    private Path directory;

    @Test
    void takesInTheRegisterWhetherThePortalRunsOrNot() throws Exception {
        var data = directory.resolve("data");
        var portal = Launched.portal(data);
        try {
            assertThat(printed(0, data, HEADINGS, ELM)).containsExactly("new 1, changed 0, closed 0, unchanged 0");
            assertThat(printed(1, data, HEADINGS, ELM, ELM))
                    .containsExactly(
                            "register.csv:3: URN: 103571 stands in line 2 too; that one counts.",
                            "new 0, changed 0, closed 0, unchanged 1");
        } finally {
            portal.stop();
        }

        assertThat(printed(0, data, HEADINGS, ELM.replace("Open", "Closed")))
                .containsExactly(
                        "closed 103571 Elm Grove: status \"OPEN\" -> \"CLOSED\"",
                        "new 0, changed 0, closed 1, unchanged 0");
    }

    @Test
    void saysWhatItNeeds() throws Exception {
        var nowhere = directory.resolve("nowhere");

        assertRefused(2, "Give a file.", "import", "organisations");
        assertRefused(2, "There is no file", "import", "organisations", nowhere.toString());
        assertRefused(
                1,
                "There is no store of Halfterm in",
                "import",
                "--data",
                nowhere.toString(),
                "organisations",
                file(HEADINGS).toString());
    }

    private static void assertRefused(int exit, String line, String... words) throws Exception {
        var command = Launched.command(words);

        assertThat(command.exit()).isEqualTo(exit);
        assertThat(command.complained()).singleElement().asString().startsWith("halfterm: " + line);
    }

    private List<String> printed(int exit, Path data, String... lines) throws Exception {
        var command = Launched.command("import", "organisations", file(lines).toString(), "--data", data.toString());
        assertThat(command.exit()).as(String.join("\n", command.complained())).isEqualTo(exit);
        return command.printed();
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(directory.resolve("register.csv"), String.join("\r\n", lines));
    }
}
