package uk.halfterm.shell;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What Flow's own script would never send, as a stranger and as somebody signed in. */
@ExtendWith(OutputCaptureExtension.class)
class CraftedRequestsIT extends ScreenVisit {

    private static final String SENT = "sent-by-nobody-good";
    private static final String ITEM = "ecf/blocks/3/modelling-a-new-idea";

    @Autowired
    private MongoOperations store;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void come() {
        visitor = new Visitor(port);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void writeALineAtMostAndChangeNothing(CapturedOutput output) {
        visitor.signedInAs("mentee");
        var page = new Page(ITEM);
        var before = store.findAll(org.bson.Document.class, "learning");

        var tooMuch = new ArrayList<String>();
        for (var body : bodies(page)) {
            var said = output.getAll().length();
            visitor.send("/?v-r=uidl&v-uiId=" + page.number, "application/json", body);
            var lines = output.getAll()
                    .substring(said)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (lines.size() > 1) {
                tooMuch.add(body.substring(0, Math.min(150, body.length())) + ": " + lines.size() + " lines, "
                        + lines.getFirst());
            }
        }

        assertThat(tooMuch).isEmpty();
        assertThat(output.getAll()).doesNotContain(SENT);
        assertThat(store.findAll(org.bson.Document.class, "learning")).isEqualTo(before);
    }

    @Test
    void neitherDoThoseOfStrangersNorToOtherAddresses(CapturedOutput output) {
        var tooMuch = new ArrayList<String>();
        for (var path : List.of(
                "/?v-r=uidl&v-uiId=0",
                "/?v-r=uidl&v-uiId=NaN",
                "/?v-r=uidl",
                "/?v-r=heartbeat&v-uiId=0",
                "/?v-r=init",
                "/?v-r=init&location=%2F%2F&query=%3F",
                "/?v-r=init&location=setup/x&query=&v-browserDetails=1",
                "/?v-r=push",
                "/?v-r=" + SENT,
                "/login?v-r=uidl&v-uiId=0",
                "/VAADIN/dynamic/resource/0/x/y",
                "/VAADIN/../../etc/passwd%00",
                "/VAADIN/build/" + SENT,
                "/?v-r=uidl&v-uiId=99999999999999999999",
                "/setup/" + SENT)) {
            for (var body :
                    List.of("", "{", "[]", "null", "{\"csrfToken\":\"" + SENT + "\",\"rpc\":[{}],\"syncId\":-1}")) {
                var said = output.getAll().length();
                visitor.send(path, "application/json", body);
                visitor.get(path);
                var lines = output.getAll()
                        .substring(said)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
                if (lines.size() > 2) { // one for each of the two requests
                    tooMuch.add(path + " " + body + ": " + lines.size() + " lines, " + lines.getFirst());
                }
            }
        }

        assertThat(tooMuch).isEmpty();
        assertThat(output.getAll()).doesNotContain(SENT);
    }

    private static List<String> bodies(Page page) {
        var bodies = new ArrayList<>(List.of(
                "",
                " ",
                "{",
                "[",
                "null",
                "[]",
                "\"\"",
                "0",
                "{}",
                "{\"rpc\":[]}",
                SENT,
                "{\"csrfToken\":\"" + SENT + "\",\"rpc\":[]}",
                "{\"csrfToken\":{},\"rpc\":[],\"syncId\":0,\"clientId\":0}",
                "[".repeat(20_000)));
        for (var number : List.of("NaN", "-1", "-0.5", "1e300", "1e999", "\"NaN\"", "\"" + SENT + "\"", "[]", "{}")) {
            bodies.add(page.message("{\"type\":\"publishedEventHandler\",\"node\":" + page.item
                    + ",\"templateEventMethodName\":\"leftOffAt\",\"templateEventMethodArgs\":[" + number
                    + "],\"promise\":-1}"));
        }
        for (var call : List.of(
                "{}",
                "[]",
                "null",
                "7",
                "{\"type\":\"" + SENT + "\"}",
                "{\"type\":7}",
                "{\"type\":\"event\"}",
                "{\"type\":\"event\",\"node\":1}",
                "{\"type\":\"event\",\"node\":-1,\"event\":\"click\"}",
                "{\"type\":\"event\",\"node\":1,\"event\":\"" + SENT + "\",\"data\":{}}",
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{}}",
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"../" + SENT
                        + "\",\"query\":\"\",\"appShellTitle\":\"\",\"trigger\":\"\"}}",
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":7,\"query\":[],\"appShellTitle\":{},\"trigger\":\""
                        + SENT + "\"}}",
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-leave-navigation\",\"data\":{}}",
                "{\"type\":\"navigation\",\"location\":\"//" + SENT + "\"}",
                "{\"type\":\"navigation\"}",
                "{\"type\":\"mSync\",\"node\":1,\"feature\":1,\"property\":\"" + SENT + "\",\"value\":\"x\"}",
                "{\"type\":\"mSync\",\"node\":" + page.item + ",\"feature\":99,\"property\":\"value\",\"value\":{}}",
                "{\"type\":\"mSync\",\"node\":99999,\"feature\":1,\"property\":\"value\",\"value\":1}",
                "{\"type\":\"mSync\"}",
                "{\"type\":\"channel\",\"node\":1,\"channel\":0,\"args\":[]}",
                "{\"type\":\"channel\",\"node\":1,\"channel\":" + "9".repeat(40) + "}",
                "{\"type\":\"publishedEventHandler\",\"node\":" + page.item + ",\"templateEventMethodName\":\"" + SENT
                        + "\",\"templateEventMethodArgs\":[],\"promise\":0}",
                "{\"type\":\"publishedEventHandler\",\"node\":" + page.item
                        + ",\"templateEventMethodName\":\"leftOffAt\",\"templateEventMethodArgs\":[],\"promise\":0}",
                "{\"type\":\"publishedEventHandler\",\"node\":1,\"templateEventMethodName\":\"leftOffAt\",\"templateEventMethodArgs\":[1],\"promise\":0}",
                "{\"type\":\"attachExistingElement\",\"node\":1}",
                "{\"type\":\"attachExistingElementById\",\"node\":1}")) {
            bodies.add(page.message(call));
        }
        bodies.add(page.message("{},".repeat(300) + "{}"));
        bodies.add("{\"csrfToken\":\"" + page.key + "\",\"rpc\":[],\"syncId\":-7,\"clientId\":999}");
        bodies.add("{\"csrfToken\":\"" + page.key + "\",\"rpc\":{},\"syncId\":\"" + SENT + "\",\"clientId\":[]}");
        return bodies;
    }

    /** An item's page, open in a browser. */
    private final class Page {

        final String key;
        final int number;
        int item;

        Page(String address) {
            var begun = JsonMapper.shared()
                    .readTree(visitor.get("/?v-r=init&location=" + address + "&query=")
                            .body());
            key = begun.findPath("Vaadin-Security-Key").asString("");
            number = begun.findPath("v-uiId").asInt();
            var shown = visitor.send(
                    "/?v-r=uidl&v-uiId=" + number,
                    "application/json",
                    message("{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + address
                            + "\",\"query\":\"\",\"appShellTitle\":\"\",\"trigger\":\"\"}}"));
            for (JsonNode change : JsonMapper.shared()
                    .readTree(shown.body().replaceFirst("^for\\(;;\\);", ""))
                    .findPath("changes")) {
                if (change.path("add").toString().contains("leftOffAt")) {
                    item = change.path("node").asInt();
                }
            }
            assertThat(item).as(shown.body()).isPositive();
        }

        /** With the numbers that make the server look at it, whatever came before. */
        String message(String call) {
            return "{\"csrfToken\":\"" + key + "\",\"rpc\":[" + call + "],\"syncId\":-1,\"clientId\":-1}";
        }
    }
}
