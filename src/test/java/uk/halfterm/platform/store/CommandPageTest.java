package uk.halfterm.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps {@code docs/store-commands.md} and the {@link CommandAllowList} the same. After a wanted change: {@code ./mvnw test
 * -Dtest=CommandPageTest -DargLine=-Dhalfterm.pages.write=true}, and read every new address.
 */
class CommandPageTest {

    private static final Path PAGE = Path.of("docs/store-commands.md");
    private static final String MANUAL = "https://www.mongodb.com/docs/v8.0/reference/";

    /** What has no page of its own. */
    private static final Map<String, String> ELSEWHERE =
            Map.of("$options", "operator/query/regex/#mongodb-query-op.-options");

    @Test
    void namesEverythingInUseWithItsPlaceInTheManual() throws IOException {
        var page = page();
        if (Boolean.getBoolean("halfterm.pages.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        var lines = new ArrayList<>(List.of(
                "# What Halfterm says to its store",
                "",
                "Every command, option, operator, stage and expression that the portal may send, with its place in the manual of MongoDB",
                "8. The test `CommandPageTest` keeps this page and `CommandAllowList` the same; any Spring test that sends something else",
                "fails. The embedded store does the same as MongoDB with all of these, or says in `adr/0002` where it differs, and refuses",
                "the rest.",
                ""));
        lines.addAll(List.of("## Commands", "", "| command | options |", "|---|---|"));
        new TreeSet<>(CommandAllowList.COMMANDS.keySet())
                .forEach(command -> lines.add("| " + link(command, "command/" + command + "/") + " | "
                        + plain(CommandAllowList.COMMANDS.get(command)) + " |"));
        lines.addAll(List.of(
                "",
                "With any of them, set by the driver: " + plain(CommandAllowList.COMMON) + ". One update: "
                        + plain(CommandAllowList.UPDATE) + ". One delete: " + plain(CommandAllowList.DELETE)
                        + ". One index: " + plain(CommandAllowList.INDEX) + "."));
        section(lines, "Filters", "operator/query/", CommandAllowList.QUERY_OPERATORS);
        section(lines, "Updates", "operator/update/", CommandAllowList.UPDATE_OPERATORS);
        section(lines, "Modifiers of `$push` and `$addToSet`", "operator/update/", CommandAllowList.PUSH_MODIFIERS);
        section(lines, "Projections", "operator/projection/", CommandAllowList.PROJECTION_OPERATORS);
        section(lines, "Stages", "operator/aggregation/", CommandAllowList.STAGES);
        section(lines, "Expressions and accumulators", "operator/aggregation/", CommandAllowList.EXPRESSIONS);
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String title, String folder, Collection<String> operators) {
        lines.addAll(List.of("", "## " + title, "", "| operator |", "|---|"));
        new TreeSet<>(operators).forEach(operator -> {
            var own = folder + operator.substring(1) + "/";
            lines.add("| " + link(operator, ELSEWHERE.getOrDefault(operator, own)) + " |");
        });
    }

    private static String link(String name, String address) {
        return "[`" + name + "`](" + MANUAL + address + ")";
    }

    private static String plain(Collection<String> names) {
        return names.isEmpty()
                ? "none"
                : new TreeSet<>(names).stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
