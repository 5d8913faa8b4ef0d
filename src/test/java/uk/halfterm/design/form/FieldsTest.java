package uk.halfterm.design.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldsTest {

    private static final Ask ASK = Ask.of("one", "What is it?").hint("Any answer will do.");
    private static final List<Option> OPTIONS = List.of(new Option("y", "Yes"), new Option("n", "No"));
    private static final FileField.Taken TAKEN = new FileField.Taken(List.of(".csv", ".xlsx"), 2_500_000);

    static Stream<Field> fields() {
        return Stream.of(
                new TextField(ASK),
                new LongTextField(ASK, 100, ""),
                new RadioField(ASK, OPTIONS, ""),
                new CheckboxField(ASK, OPTIONS, List.of()),
                new DateField(ASK),
                new FileField(ASK, TAKEN));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void sayTheirLabelAndTheirHint(Field field) {
        var drawn = Drawn.of(field);

        assertThat(drawn.words()).startsWith("What is it?");
        assertThat(drawn.description("one")).contains("Any answer will do.");
        assertThat(labelOf(drawn, "one")).isEqualTo("What is it?");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void sayAFaultAndMarkTheAnswerAsInvalid(Field field) {
        field.refuse("Enter something");

        var drawn = Drawn.of(field);
        assertThat(drawn.description("one")).endsWith("Error: Enter something");
        assertThat(field.controls()).isNotEmpty().allMatch(one -> "true".equals(one.getAttribute("aria-invalid")));

        field.refuse("Enter something else");

        assertThat(drawn.description("one")).doesNotContain("Enter something |").endsWith("Enter something else");

        field.accept();

        assertThat(drawn.description("one")).doesNotContain("Error");
        assertThat(field.controls()).noneMatch(one -> one.hasAttribute("aria-invalid"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void labelEveryControl(Field field) {
        var drawn = Drawn.of(field);

        assertThat(Stream.of("input", "textarea").flatMap(drawn::all))
                .isNotEmpty()
                .allMatch(control -> control.getParent().getTag().equals("label")
                        || drawn.all("label")
                                .anyMatch(label -> control.getAttribute("id").equals(label.getAttribute("for"))));
    }

    @Test
    void sayWhatMayBeLeftOut() {
        assertThat(Drawn.of(new TextField(ASK.mayBeLeftOut())).words()).startsWith("What is it? (optional)");
        assertThat(Drawn.of(new RadioField(ASK.mayBeLeftOut(), OPTIONS, "")).words())
                .startsWith("What is it? (optional)");
    }

    @Test
    void keepTheOptionSomebodyChooses() {
        var field = new RadioField(ASK, OPTIONS, "y");
        field.listen();

        assertThat(field.value()).isEqualTo("y");

        check(field, "n", true);

        assertThat(field.value()).isEqualTo("n");
    }

    @Test
    void leaveAnOptionThatWasNotOffered() {
        var radio = new RadioField(ASK, OPTIONS, "y");
        var checkbox = new CheckboxField(ASK, OPTIONS, List.of());
        radio.listen();
        checkbox.listen();

        check(radio, "forged", true);
        check(checkbox, "forged", true);

        assertThat(radio.value()).isEqualTo("y");
        assertThat(checkbox.values()).isEmpty();
    }

    @Test
    void keepAllTheOptionsSomebodyChecks() {
        var field = new CheckboxField(ASK, OPTIONS, List.of("n"));
        field.listen();

        check(field, "y", true);
        assertThat(field.values()).containsExactly("y", "n");

        check(field, "n", false);
        assertThat(field.values()).containsExactly("y");
    }

    @Test
    void readADayThatWasTypedInThreeParts() {
        var field = new DateField(ASK);
        typeDate(field, "8", "January", "2024");

        assertThat(field.value()).contains(LocalDate.of(2024, 1, 8));
    }

    @Test
    void beginWithADay() {
        assertThat(new DateField(ASK).with(LocalDate.of(2024, 1, 8)).value()).contains(LocalDate.of(2024, 1, 8));
    }

    @Test
    void takeNoDayOnlyWhereItMayBeLeftOut() {
        assertThat(new DateField(ASK.mayBeLeftOut()).value()).isEmpty();
        assertThatThrownBy(() -> new DateField(ASK).value()).hasMessage("Enter a date");
    }

    @Test
    void markThePartsOfADateThatAreMissing() {
        var field = new DateField(ASK);
        typeDate(field, "8", "", "2024");

        field.refuse("Enter a month");

        var drawn = Drawn.of(field);
        assertThat(drawn.isInvalid("one-month")).isTrue();
        assertThat(drawn.isInvalid("one-day")).isFalse();
        assertThat(drawn.isInvalid("one-year")).isFalse();
    }

    @Test
    void sayWhichFilesAreTakenAndWhichWasChosen() {
        var field = new FileField(ASK, TAKEN);
        field.listen();

        assertThat(Drawn.of(field).description("one")).isEqualTo("CSV or XLSX, up to 2.5 MB. Any answer will do.");

        choose(Drawn.of(field).byId("one"), "Spring.CSV", "14200");

        assertThat(field.chosenName()).isEqualTo("Spring.CSV");
        assertThat(Drawn.of(field).words()).contains("Chosen: Spring.CSV, 14 kB");
    }

    @Test
    void refuseAFileOfAnotherKindOrSizeAsSoonAsItIsChosen() {
        var field = new FileField(ASK, TAKEN);
        field.listen();
        var drawn = Drawn.of(field);

        choose(drawn.byId("one"), "spring.pdf", "14200");
        assertThat(drawn.description("one")).contains("Choose a file of the kind CSV or XLSX");
        assertThat(drawn.ofClass("msg").map(one -> one.getAttribute("role"))).containsExactly("alert");

        choose(drawn.byId("one"), "spring.csv", "2500001");
        assertThat(drawn.description("one")).contains("Choose a file of up to 2.5 MB");
        assertThat(field.chosenName()).isEmpty();

        choose(drawn.byId("one"), "spring.csv", "2500000");
        assertThat(drawn.description("one")).doesNotContain("Choose");
    }

    static void choose(Element input, String file, String bytes) {
        Drawn.happen(input, "change", Map.of(FileField.NAME, file, FileField.SIZE, bytes));
    }

    private static void check(Field field, String value, boolean checked) {
        Drawn.happen(
                field.answer(),
                "change",
                Map.of("event.target.value", value, "event.target.checked", Boolean.toString(checked)));
    }

    private static void typeDate(DateField field, String... parts) {
        for (int i = 0; i < parts.length; i++) {
            field.controls().get(i).setProperty("value", parts[i]);
        }
    }

    private static String labelOf(Drawn drawn, String id) {
        return drawn.byId(id).getTag().equals("fieldset")
                ? drawn.first("legend").words()
                : drawn.all("label")
                        .filter(label -> id.equals(label.getAttribute("for")))
                        .map(Element::getTextRecursively)
                        .findFirst()
                        .orElse("");
    }
}
