package uk.halfterm.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is where on which day of the demonstration: docs/demonstration.md says it, and this holds it. */
class DemonstrationTest {

    private static final Path TABLES = Path.of("docs", "demonstration.md");
    private static final YearMonth LAST_START_OF_ECF = YearMonth.of(2025, 8);
    private static final ProgrammeId ECF = ProgrammeId.of("ecf");

    /** People of each programme whom visitors sign in as first. */
    private static final List<String> ALIVE = List.of(
            "mentee", "mentor", "january-mentor", "two-programmes-mentor", "practitioner", "childminder", "ey-mentor");

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-08", "2026-11-26"})
    void showsEachAccountWhatTheTableOfTheDaySays(String day) throws IOException {
        var written = table(day);

        try (var demonstration = DemonstratedDay.start("--halfterm.store=memory", day)) {
            var shown = written.stream()
                    .map(line -> demonstration.line(line.getFirst()))
                    .toList();

            assertThat(rows(shown)).isEqualTo(rows(written));
            assertThat(laterThanCouldBe(demonstration)).isEmpty();
        }
    }

    @Test
    void namesEveryAccountOfTheReadmeOnBothDays() throws IOException {
        var named = Files.readString(Path.of("README.md"))
                .lines()
                .flatMap(line -> Arrays.stream(line.split("`")))
                .filter(word -> word.endsWith("@demo.halfterm.example"))
                .map(address -> address.substring(0, address.indexOf('@')))
                .toList();

        for (String day : List.of("2024-01-08", "2026-11-26")) {
            assertThat(table(day).stream().map(List::getFirst)).as(day).containsExactlyElementsOf(named);
        }
    }

    @Test
    void staysAliveOnLaterDaysOfTheSameData(@TempDir Path data) {
        for (String day : List.of("2024-01-08", "2026-11-26", "2027-11-08", "2029-01-15")) {
            try (var demonstration = DemonstratedDay.start("--halfterm.data=" + data, day)) {
                for (String key : ALIVE) {
                    assertThat(demonstration.from(key).positions())
                            .as(key + " on " + day)
                            .isNotEmpty();
                }
                for (String key : List.of("mentor", "january-mentor", "ey-mentor")) {
                    assertThat(demonstration.from(key).pairs())
                            .as("pairs of " + key + " on " + day)
                            .isNotEmpty();
                }
                assertThat(timed(demonstration, "mentee")).as(day).isTrue();
                assertThat(laterThanCouldBe(demonstration)).as(day).isEmpty();
                opensForEverybody(demonstration, day);
            }
        }
    }

    private static boolean timed(DemonstratedDay demonstration, String key) {
        return demonstration.from(key).positions().stream().anyMatch(Position.InTerms.class::isInstance);
    }

    private static void opensForEverybody(DemonstratedDay demonstration, String day) {
        for (var key : Stream.concat(ALIVE.stream(), Stream.of("tutor", "trainer", "lead", "admin"))
                .toList()) {
            try (var visitor = new Visitor(demonstration.port())) {
                assertThat(visitor.signedInAs(key).page("/").words())
                        .as(key + " at home on " + day)
                        .contains(demonstration.from(key).actor().name().full())
                        .doesNotContain("Something went wrong");
            }
        }
    }

    /** From September 2025 new teachers follow the ECTE programme (domain.md 8). */
    private static List<String> laterThanCouldBe(DemonstratedDay demonstration) {
        return demonstration.cohorts().stream()
                .filter(cohort -> cohort.programme().equals(ECF))
                .filter(cohort -> cohort.start()
                        .map(CohortStart::startsOn)
                        .filter(start -> start.isAfter(LAST_START_OF_ECF))
                        .isPresent())
                .map(CohortSummary::label)
                .toList();
    }

    /** The lines of the table below the heading with that day. */
    private static List<List<String>> table(String day) throws IOException {
        return Files.readString(TABLES)
                .lines()
                .dropWhile(line -> !line.startsWith("## ") || !line.contains(day))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(DemonstrationTest::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    private static String rows(List<List<String>> lines) {
        return lines.stream()
                .map(line -> "| `" + line.getFirst() + "` | " + String.join(" | ", line.subList(1, line.size())) + " |")
                .collect(Collectors.joining("\n"));
    }
}
