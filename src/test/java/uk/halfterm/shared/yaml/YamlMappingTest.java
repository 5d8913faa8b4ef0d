package uk.halfterm.shared.yaml;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.Faults;
import uk.halfterm.shared.FaultyInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Front matter that begins on line 2 of its file. */
class YamlMappingTest {

    private enum Mode {
        FACE_TO_FACE,
        VIRTUAL
    }

    private final Faults faults = new Faults();

    @Test
    void readsEachKindOfValue() {
        var mapping = read("""
                title: A part
                minutes: 12
                optional: true
                modes: [face-to-face, virtual]
                starts: 2023-09-04
                days:
                  2023-12-25: Christmas Day
                """);

        assertThat(mapping.text("title")).isEqualTo("A part");
        assertThat(mapping.whole("minutes", 1, 120)).isEqualTo(12);
        assertThat(mapping.isSaid("optional")).isTrue();
        assertThat(mapping.constants("modes", Mode.class)).containsExactly(Mode.FACE_TO_FACE, Mode.VIRTUAL);
        assertThat(mapping.value("starts", LocalDate::parse)).contains(LocalDate.of(2023, 9, 4));
        assertThat(mapping.mapping("days").orElseThrow().key("2023-12-25", LocalDate::parse))
                .contains(LocalDate.of(2023, 12, 25));
        mapping.refuseOthers();
        assertThat(faults.count()).isZero();
    }

    @Test
    void saysWhereAValueIsNotWhatItShouldBe() {
        var mapping = read("""
                title:
                minutes: 500
                mode: virtuel
                starts: 2023-09-31
                parts: one
                days: none
                """);

        mapping.text("title");
        mapping.whole("minutes", 1, 120);
        mapping.constant("mode", Mode.class);
        mapping.value("starts", LocalDate::parse);
        mapping.texts("parts");
        mapping.mapping("days");
        mapping.text("summary");

        assertThat(said())
                .containsExactly(
                        "a.md:2: title: Empty: write a value after it",
                        "a.md:2: summary: Missing",
                        "a.md:3: minutes: Enter a whole number from 1 to 120, not \"500\"",
                        "a.md:4: mode: \"virtuel\" is not one of face-to-face, virtual (did you mean \"virtual\"?)",
                        "a.md:5: starts: \"2023-09-31\" is not a date; write it like 2023-09-04",
                        "a.md:6: parts: Expected a list, each entry after a hyphen",
                        "a.md:7: days: Expected \"key: value\" lines");
    }

    @Test
    void takesANullAsEmpty() {
        read("title: ~").text("title");

        assertThat(said()).containsExactly("a.md:2: title: Empty: write a value after it");
    }

    @Test
    void refusesKeysThatAreUnknownTwiceOrNoWord() {
        var mapping = read("""
                titel: A part
                minutes: 12
                minutes: 13
                [a, b]: c
                """);

        mapping.text("title");
        mapping.whole("minutes", 1, 120);
        mapping.refuseOthers();

        assertThat(said())
                .containsExactly(
                        "a.md:2: title: Missing",
                        "a.md:2: titel: Unknown key (did you mean \"title\"?)",
                        "a.md:4: minutes: Given twice: keep one of the two",
                        "a.md:5: key: A key is one word before a colon");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThat(YamlMapping.read("a.md", "title: a: b", 2, faults)).isEmpty();
        assertThat(YamlMapping.read("b.md", "title: \u0001", 2, faults)).isEmpty();
        assertThat(YamlMapping.read("c.md", "", 2, faults)).isEmpty();

        assertThat(said())
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("a.md:2: yaml: Not valid YAML: "),
                        fault -> assertThat(fault).startsWith("b.md:2: yaml: Not valid YAML: "),
                        fault -> assertThat(fault).isEqualTo("c.md:2: yaml: Expected \"key: value\" lines"));
    }

    private YamlMapping read(String yaml) {
        return YamlMapping.read("a.md", yaml, 2, faults).orElseThrow();
    }

    private List<String> said() {
        return catchThrowableOfType(FaultyInput.class, () -> faults.refuse("The file")).faults().stream()
                .map(Fault::toString)
                .toList();
    }
}
