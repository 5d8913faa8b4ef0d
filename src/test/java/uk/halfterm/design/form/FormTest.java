package uk.halfterm.design.form;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.junit.jupiter.api.Test;
import uk.halfterm.design.markup.DrawnElements;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

import static org.assertj.core.api.Assertions.assertThat;

class FormTest {

    private final TextField name = new TextField(Ask.of("name", "Name").hint("As on the register."));
    private final TextField town = new TextField(Ask.of("town", "Town"));
    private final FileField timetable =
            new FileField(Ask.of("timetable", "Timetable"), new FileField.Taken(List.of(".csv"), 2_000_000));
    private final Form form = new Form().ask(name, town, timetable);
    private final Drawn drawn = Drawn.of(form);

    @Test
    void showsAFaultAtItsFieldAndInTheSummary() {
        form.refuse(List.of(Fault.about("town", "Enter a town")));

        assertThat(drawn.description("town")).isEqualTo("Error: Enter a town");
        assertThat(drawn.isInvalid("town")).isTrue();
        assertThat(drawn.isInvalid("name")).isFalse();
        assertThat(links()).containsExactly("#town Enter a town");
    }

    @Test
    void keepsTheHintBesideTheFault() {
        form.refuse(List.of(Fault.about("name", "Enter a name")));

        assertThat(drawn.description("name")).isEqualTo("As on the register. | Error: Enter a name");
    }

    @Test
    void listsFaultsInTheOrderOfTheFields() {
        form.refuse(List.of(Fault.about("town", "Enter a town"), Fault.about("name", "Enter a name")));

        assertThat(links()).containsExactly("#name Enter a name", "#town Enter a town");
    }

    @Test
    void namesTheFieldsWhoseFaultsReadAlike() {
        form.refuse(List.of(Fault.about("name", "Enter an answer"), Fault.about("town", "Enter an answer")));

        assertThat(links()).containsExactly("#name Enter an answer: Name", "#town Enter an answer: Town");
        assertThat(drawn.description("town")).isEqualTo("Error: Enter an answer");
    }

    @Test
    void saysEverythingThatIsWrongWithOneField() {
        form.refuse(List.of(Fault.about("town", "Enter a town"), Fault.about("town", "Leave out digits")));

        assertThat(links()).containsExactly("#town Enter a town. Leave out digits");
    }

    @Test
    void offersWhatToWriteInstead() {
        form.refuse(List.of(Fault.about("town", "There is no such town").proposing("Walsall")));

        assertThat(drawn.description("town")).isEqualTo("Error: There is no such town. Did you mean “Walsall”?");
    }

    @Test
    void saysWhatIsWrongWithTheWholeInTheSummaryAlone() {
        form.refuse(List.of(Fault.about("", "This link has been used."), Fault.about("gone", "No such question")));

        assertThat(links()).isEmpty();
        assertThat(Drawn.of(form.problems()).words())
                .contains("There is a problem", "This link has been used.", "No such question");
    }

    @Test
    void showsTheFaultsOfAFileByLine() {
        form.refuse(List.of(
                Fault.at("spring.csv", 16, "time", "It ends before it starts").proposing("12.00pm"),
                Fault.at("spring.csv", 20, "name", "It is missing")));

        assertThat(links()).containsExactly("#faults-1 spring.csv has 2 faults");
        assertThat(DrawnElements.text(drawn.byId("faults-1"))).startsWith("spring.csv has 2 faults");
        assertThat(rows())
                .containsExactly(
                        "Line 16 | time | It ends before it starts | 12.00pm", "Line 20 | name | It is missing | –");
        assertThat(drawn.isInvalid("name"))
                .as("a field of the form with the name of a column")
                .isFalse();
    }

    @Test
    void marksTheFieldOfTheFaultyFile() {
        choose("spring.csv", "14000");

        form.refuse(List.of(Fault.at("spring.csv", 16, "time", "It ends before it starts")));

        assertThat(drawn.description("timetable")).isEqualTo("CSV, up to 2 MB. | Error: spring.csv has 1 fault");
    }

    @Test
    void showsAHundredFaultsOfAFileAndSaysHowManyThereAre() {
        form.refuse(IntStream.rangeClosed(1, 1_234)
                .mapToObj(line -> Fault.at("spring.csv", line, "time", "It is missing"))
                .toList());

        assertThat(rows()).hasSize(100);
        assertThat(Drawn.of(form.problems()).words())
                .contains("spring.csv has 1,234 faults")
                .contains("The first 100 of 1,234 are shown.");
    }

    @Test
    void showsWhatAServiceRefuses() {
        form.send("Register", () -> {
            throw new FaultyInput("The person", List.of(Fault.about("name", "Enter a name")));
        });

        submit();

        assertThat(links()).containsExactly("#name Enter a name");
    }

    @Test
    void forgetsTheFaultsOfAnEarlierTry() {
        form.refuse(List.of(Fault.about("name", "Enter a name"), Fault.at("spring.csv", 1, "time", "It is missing")));
        form.send("Register", () -> {});

        submit();

        assertThat(Drawn.of(form.problems()).words()).isEmpty();
        assertThat(drawn.isInvalid("name")).isFalse();
        assertThat(drawn.description("name")).isEqualTo("As on the register.");
        assertThat(drawn.ofClass("bad")).isEmpty();
    }

    @Test
    void putsErrorBeforeTheTitleOfAPageWithFaults() {
        assertThat(form.titled("Register a person")).isEqualTo("Register a person");

        form.refuse(List.of(Fault.about("name", "Enter a name")));

        assertThat(form.titled("Register a person")).isEqualTo("Error: Register a person");
    }

    @Test
    void hearsNothingOfWhatIsTypedIntoAPostedForm() {
        var posted = Form.posting("login").ask(TextField.password(Ask.of("password", "Password"), "current-password"));

        var control = Drawn.of(posted).byId("password");

        assertThat(control.getNode().getFeatureIfInitialized(ElementListenerMap.class))
                .isEmpty();
        assertThat(control.getAttribute("name")).isEqualTo("password");
    }

    private void choose(String file, String bytes) {
        FieldsTest.choose(drawn.byId("timetable"), file, bytes);
    }

    private void submit() {
        Drawn.happen(form.getElement(), "submit", Map.of());
    }

    private List<String> links() {
        return Drawn.of(form.problems())
                .all("a")
                .map(link -> link.getAttribute("href") + " " + link.getTextRecursively())
                .toList();
    }

    private List<String> rows() {
        return Drawn.of(form.problems())
                .all("tbody")
                .flatMap(body -> body.getChildren())
                .map(row -> String.join(
                        " | ",
                        row.getChildren().map(cell -> cell.getTextRecursively()).toList()))
                .toList();
    }
}
