package uk.halfterm.architecture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody types into an address, of any page, in any role: the page opens, is not there, or is not theirs. It never fails. */
class HandTypedAddressesIT extends ScreenVisit {

    private static final List<String> VISITORS =
            List.of("nobody", "mentee", "mentor", "tutor", "trainer", "lead", "admin");

    private static final List<String> NONSENSE = List.of(
            "",
            "%20",
            "+",
            ".",
            "..",
            "a.",
            ".a",
            "a.b",
            "a.b.c",
            "-",
            "-1",
            "0",
            "NaN",
            "99999999999999999999",
            "september-99-00",
            "ecf.september-99-00",
            "ecf.september-99-00/bournville",
            "ADMINISTRATOR",
            "$where",
            "%00",
            "%0d%0aX-Set:1",
            "%C3%A4%E2%80%AE",
            "%EF%BF%BD",
            "'%22%3Cscript%3E",
            "a".repeat(3000));

    /** What pages read from the query of their address today, and what one could think that they read. */
    private static final List<String> ASKED =
            List.of("cohort", "mentees", "mentors", "state", "page", "group", "role", "programme", "error", "x");

    /** What is not there for those who may open the page, whatever the nonsense. */
    private static final Map<String, List<String>> MISSING = Map.of(
            "trainer", List.of("events?cohort="),
            "lead", List.of("events?cohort=", "people?cohort=", "people?mentees=", "people?mentors="),
            "tutor", List.of("people?mentees=", "people?mentors="),
            "admin", List.of("mailbox?state="));

    @Autowired
    private ServletContext server;

    @LocalServerPort
    private int port;

    @Test
    void openOrAreNotThere() {
        var addresses = addresses();
        var failed = new ArrayList<String>();
        for (var visitor : VISITORS) {
            signInAs(visitor);
            for (var address : addresses) {
                var status = open(address);
                if (status != 200 && status != 403 && status != 404) {
                    failed.add(status + " for " + visitor + " at " + address);
                }
            }
        }

        assertThat(failed).isEmpty();
    }

    @Test
    void areNotThereWhereTheyNameNothing() {
        var opened = new ArrayList<String>();
        MISSING.forEach((visitor, pages) -> {
            signInAs(visitor);
            for (var page : pages) {
                for (var nonsense : NONSENSE) {
                    if (open(page + nonsense) != 404) {
                        opened.add(visitor + " at " + page + nonsense);
                    }
                }
            }
        });

        assertThat(opened).isEmpty();
    }

    @Test
    void doNotFailOverHttpEither() {
        var failed = new ArrayList<String>();
        try (var visitor = new Visitor(port)) {
            visitor.signedInAs("lead");
            for (var path : List.of(
                    "/%s/blocks",
                    "/ecf/%s",
                    "/ecf/blocks/%s",
                    "/ecf/blocks/3/%s",
                    "/%s/blocks/3/pack",
                    "/blocks/%s/pack",
                    "/media/%s",
                    "/events?cohort=%s",
                    "/%s",
                    "/login?%s")) {
                for (var nonsense : NONSENSE) {
                    var address = path.formatted(nonsense);
                    var status = visitor.get(address).statusCode();
                    if (status >= 500) {
                        failed.add(status + " at " + address);
                    }
                }
            }
        }

        assertThat(failed).isEmpty();
    }

    private List<String> addresses() {
        var templates =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(server)).getRegisteredRoutes().stream()
                        .flatMap(route -> Stream.concat(
                                Stream.of(route.getTemplate()),
                                route.getRouteAliases().stream().map(RouteAliasData::getTemplate)))
                        .toList();
        assertThat(templates).contains("events", ":programme/:sections");
        return Stream.concat(
                        templates.stream()
                                .flatMap(HandTypedAddressesIT::withNonsenseInPlaces)
                                // no address of a page: a browser and Flow resolve or refuse it before any page
                                .filter(address -> !address.trim().startsWith("/") && !address.contains("..")),
                        templates.stream()
                                .map(template -> example(template))
                                .flatMap(page -> ASKED.stream()
                                        .flatMap(name ->
                                                NONSENSE.stream().map(value -> page + "?" + name + "=" + value))))
                .toList();
    }

    /** Nonsense in one place after the other, with what is there in the places before. */
    private static Stream<String> withNonsenseInPlaces(String template) {
        var parts = template.split("/");
        return Stream.iterate(0, place -> place + 1)
                .limit(parts.length)
                .filter(place -> parts[place].startsWith(":"))
                .flatMap(place -> NONSENSE.stream().map(nonsense -> {
                    var filled = parts.clone();
                    filled[place] = URLDecoder.decode(nonsense, StandardCharsets.UTF_8);
                    return example(String.join("/", filled));
                }));
    }

    private static String example(String template) {
        return template.replace(":programme", "ecf")
                .replace(":sections", "blocks")
                .replaceAll(":section\\(.*?\\)", "3")
                .replace(":item", "modelling-a-new-idea")
                .replaceAll(":\\w+", "unknown");
    }
}
