package uk.halfterm.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route and endpoint for every role, as ADR 0005 wants it. The tables say what is right: a new route without a line, and a line
 * without a route, fail.
 */
class RoleMatrixTest extends ScreenVisit {

    /** Who visits: a person of the demonstration for each role, in the order of the tables' columns. */
    private static final List<String> VISITORS =
            List.of("nobody", "mentee", "mentor", "tutor", "trainer", "lead", "admin");

    /**
     * {@code opens} the page, {@code NO} access (403), {@code login} first, {@code missing} (404: not even told that it is there).
     */
    private static final String PAGES = """
            route                                           | for example                       | nobody  | mentee  | mentor  | tutor   | trainer | lead    | admin
                                                            |                                   | login   | opens   | opens   | opens   | opens   | opens   | opens
            :programme/:sections                            | ecf/blocks                        | login   | opens   | opens   | opens   | opens   | opens   | NO
            :programme/:sections                            | mentor-induction/stages           | login   | missing | opens   | opens   | opens   | opens   | NO
            :programme/:sections                            | child-development/modules         | login   | missing | missing | missing | opens   | opens   | NO
            :programme/:sections                            | ecte/modules                      | login   | missing | missing | missing | opens   | opens   | NO
            :programme/:sections                            | ecf/modules                       | login   | missing | missing | missing | missing | missing | NO
            :programme/:sections                            | never-written/blocks              | login   | missing | missing | missing | missing | missing | NO
            :programme/:sections                            | Not-A-Name/blocks                 | login   | missing | missing | missing | missing | missing | NO
            :programme/:sections/:section([0-9]{1,2})       | ecf/blocks/3                      | login   | opens   | opens   | opens   | opens   | opens   | NO
            :programme/:sections/:section([0-9]{1,2})       | ecf/blocks/99                     | login   | missing | missing | missing | missing | missing | NO
            :programme/:sections/:section([0-9]{1,2})       | child-development/modules/1       | login   | missing | missing | missing | opens   | opens   | NO
            :programme/:sections/:section([0-9]{1,2})       | child-development/modules/2       | login   | missing | missing | missing | missing | missing | NO
            :programme/:sections/:section([0-9]{1,2})/:item | ecf/blocks/3/modelling-a-new-idea | login   | opens   | opens   | opens   | opens   | opens   | NO
            :programme/:sections/:section([0-9]{1,2})/:item | ecf/blocks/3/block-3-webinar      | login   | opens   | opens   | opens   | opens   | opens   | NO
            :programme/:sections/:section([0-9]{1,2})/:item | ecf/blocks/3/block-3-reading      | login   | missing | opens   | opens   | opens   | opens   | NO
            :programme/:sections/:section([0-9]{1,2})/:item | ecf/blocks/3/block-3-podcast      | login   | missing | opens   | opens   | opens   | opens   | NO
            :programme/:sections/:section([0-9]{1,2})/:item | ecf/blocks/3/plan-one-explanation | login   | missing | opens   | opens   | opens   | opens   | NO
            :programme/:sections/:section([0-9]{1,2})/:item | ecf/blocks/3/never-written        | login   | missing | missing | missing | missing | missing | NO
            :programme/:sections/:section([0-9]{1,2})/:item | ecf/blocks/4/modelling-a-new-idea | login   | opens   | opens   | opens   | opens   | opens   | NO
            add-organisation                                | add-organisation                  | login   | NO      | NO      | NO      | NO      | opens   | opens
            blocks                                          | blocks                            | login   | opens   | opens   | opens   | opens   | opens   | NO
            blocks/:section([0-9]{1,2})                     | blocks/3                          | login   | opens   | opens   | opens   | opens   | opens   | NO
            blocks/:section([0-9]{1,2})                     | blocks/99                         | login   | missing | missing | missing | missing | missing | NO
            blocks/:section([0-9]{1,2})/:item               | blocks/3/webinar                  | login   | opens   | opens   | opens   | opens   | opens   | NO
            blocks/:section([0-9]{1,2})/:item               | blocks/3/reading                  | login   | missing | opens   | opens   | opens   | opens   | NO
            blocks/:section([0-9]{1,2})/:item               | blocks/3/never-written            | login   | missing | missing | missing | missing | missing | NO
            deliveries                                      | deliveries                        | login   | NO      | NO      | NO      | NO      | NO      | opens
            events                                          | events                            | login   | opens   | opens   | NO      | opens   | opens   | NO
            mailbox                                         | mailbox                           | login   | NO      | NO      | NO      | NO      | NO      | opens
            mailbox/:mail                                   | mailbox/never-made                | login   | NO      | NO      | NO      | NO      | NO      | missing
            meetings                                        | meetings                          | login   | opens   | opens   | opens   | NO      | NO      | NO
            organisations                                   | organisations                     | login   | NO      | NO      | NO      | NO      | opens   | opens
            organisations/:organisation                     | organisations/elm-grove-primary   | login   | NO      | NO      | NO      | NO      | opens   | opens
            people                                          | people                            | login   | NO      | NO      | opens   | NO      | opens   | NO
            people/:mentee/mentor/:programme                | people/never-registered/mentor/ecf | login  | NO      | NO      | missing | NO      | missing | NO
            programmes                                      | programmes                        | login   | opens   | opens   | opens   | opens   | opens   | NO
            setup/:token                                    | setup/guessed                     | missing | missing | missing | missing | missing | missing | missing
            """;

    /** Status codes; {@code login} is a redirect to the sign-in page, {@code there} one to where the old address has moved, {@code home} one to the first page. */
    private static final String ENDPOINTS = """
            endpoint                          | nobody  | mentee  | mentor  | tutor   | trainer | lead    | admin
            /actuator/health                  | 200     | 200     | 200     | 200     | 200     | 200     | 200
            /login                            | 200     | home    | home    | home    | home    | home    | home
            /actuator/env                     | login   | 403     | 403     | 403     | 403     | 403     | 403
            /ui/halfterm.css                  | 200     | 200     | 200     | 200     | 200     | 200     | 200
            /ecf/blocks/3/pack                | login   | 404     | 200     | 200     | 200     | 200     | 403
            /ecf/blocks/99/pack               | login   | 404     | 404     | 404     | 404     | 404     | 403
            /ecf/modules/3/pack               | login   | 404     | 404     | 404     | 404     | 404     | 403
            /child-development/modules/1/pack | login   | 404     | 404     | 404     | 200     | 200     | 403
            /never-written/blocks/3/pack      | login   | 404     | 404     | 404     | 404     | 404     | 403
            /blocks/3/pack                    | login   | there   | there   | there   | there   | there   | 403
            /media/{webinar.mp4}              | login   | 200     | 200     | 200     | 200     | 200     | 403
            /media/{webinar.vtt}              | login   | 200     | 200     | 200     | 200     | 200     | 403
            /media/{reading.docx}             | login   | 404     | 200     | 200     | 200     | 200     | 403
            /media/{podcast.mp3}              | login   | 404     | 200     | 200     | 200     | 200     | 403
            /media/{never-written}            | login   | 404     | 404     | 404     | 404     | 404     | 403
            """;

    private static final Path BLOCK_3 = Path.of("content", "ecf", "03-developing-effective-classroom-practice");

    @Autowired
    private ServletContext server;

    @LocalServerPort
    private int port;

    @Test
    void everyRouteHasALine() {
        var registered =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(server)).getRegisteredRoutes().stream()
                        .flatMap(RoleMatrixTest::templates)
                        .collect(Collectors.toSet());

        var written = rows(PAGES).stream().map(row -> row.get(0)).collect(Collectors.toSet());

        assertThat(written).containsExactlyInAnyOrderElementsOf(registered);
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(RouteAliasData::getTemplate));
    }

    @Test
    void pagesOpenForTheRolesTheyAreFor() {
        var seen = new ArrayList<List<String>>();
        rows(PAGES).forEach(row -> seen.add(new ArrayList<>(row.subList(0, 2))));
        for (var visitor : VISITORS) {
            signInAs(visitor);
            for (var line : seen) {
                line.add(visitor.equals("nobody") ? pageForNobody(line.get(1)) : page(line.get(1)));
            }
        }

        assertThat(lines(seen)).isEqualTo(lines(rows(PAGES)));
    }

    @Test
    void endpointsAnswerTheRolesTheyAreFor() throws Exception {
        var answers = new ArrayList<List<String>>();
        rows(ENDPOINTS).forEach(row -> answers.add(new ArrayList<>(row.subList(0, 1))));
        for (var name : VISITORS) {
            try (var visitor = new Visitor(port)) {
                if (!name.equals("nobody")) {
                    visitor.signedInAs(name);
                }
                for (var line : answers) {
                    line.add(endpoint(visitor, line.getFirst()));
                }
            }
        }

        assertThat(lines(answers)).isEqualTo(lines(rows(ENDPOINTS)));
    }

    /** Over HTTP, because being sent to sign in is the browser's to do. The page's own script is not started either. */
    private String pageForNobody(String path) {
        try (var nobody = new Visitor(port)) {
            var typed = nobody.get("/" + path);
            if (typed.statusCode() == 302 && nobody.place(typed).startsWith("/login")) {
                var started = nobody.get("/?v-r=init&query=&location=" + path);
                return started.statusCode() == 403 ? "login" : "the script is started";
            }
            var page = nobody.page("/" + path);
            return page.words().contains("Page not found") ? "missing" : page.words();
        }
    }

    private String page(String path) {
        var status = open(path);
        var heading = heading();
        if (status == 403 && heading.equals("You cannot open this page")) {
            return "NO";
        }
        if (status == 404 && (heading.equals("Page not found") || heading.equals("This is for mentors"))) {
            return "missing";
        }
        if (status == 200) {
            return "opens";
        }
        return status + " " + heading;
    }

    private static String endpoint(Visitor visitor, String written) throws IOException {
        var answer = visitor.get(written.startsWith("/media/{") ? media(written) : written);
        if (answer.statusCode() == 302) {
            return switch (visitor.place(answer)) {
                case "/login?first" -> "login";
                case "/" -> "home";
                case "/ecf/blocks/3/pack" -> "there";
                default -> visitor.place(answer);
            };
        }
        return Integer.toString(answer.statusCode());
    }

    /** The address of a file of block 3, by the hash of its content. */
    private static String media(String written) throws IOException {
        var file = written.substring("/media/{".length(), written.length() - 1);
        if (file.equals("never-written")) {
            return "/media/" + "0".repeat(64) + ".mp4";
        }
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(BLOCK_3.resolve(file)));
            return "/media/" + HexFormat.of().formatHex(hash) + file.substring(file.lastIndexOf('.'));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> lines(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(" | ", row)).toList();
    }

    private static List<List<String>> rows(String table) {
        return table.lines()
                .skip(1)
                .map(line -> List.of(line.split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
