package uk.halfterm.schoolcalendar;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CalendarReaderTest {

    private static final String GOOD = """
            year: 2023-24
            status: published
            source: Birmingham City Council
            terms:
              autumn:
                starts: 2023-09-04
                half-term: 2023-10-30 to 2023-11-03
                ends: 2023-12-22
              spring:
                starts: 2024-01-08
                half-term: 2024-02-12 to 2024-02-16
                ends: 2024-03-22
              summer:
                starts: 2024-04-08
                half-term: 2024-05-27 to 2024-05-31
                ends: 2024-07-22
            bank-holidays:
              status: published
              source: GOV.UK
              days:
                2023-12-25: Christmas Day
            """;

    @Test
    void readsAYear() {
        var calendar = CalendarReader.read(List.of(new CalendarFile("england-2023-24.yaml", GOOD)));

        assertThat(calendar.halfTermsOf(new AcademicYear(2023))).hasSize(6);
    }

    @Test
    void refusesEveryFaultAtOnceWithItsLine() {
        var faults = faultsOf(GOOD.replace("status: published\nsource: Birm", "status: guessed\nsource: Birm")
                .replace("2023-09-04", "2023-09-31")
                .replace("half-term: 2024-02-12 to 2024-02-16", "half-term: 2024-04-01 to 2024-04-05")
                .replace("ends: 2024-07-22", "ends: 2024-07-21")
                .replace("2023-12-25: Christmas Day", "2024-12-25: Christmas Day"));

        assertThat(faults).extracting(Fault::line).containsExactlyInAnyOrder(2, 6, 11, 16, 21);
        assertThat(faults).extracting(Fault::file).containsOnly("england-2023-24.yaml");
        assertThat(faults)
                .extracting(Fault::toString)
                .anySatisfy(text -> assertThat(text).contains("Write published or projected, not \"guessed\""))
                .anySatisfy(text -> assertThat(text).contains("\"2023-09-31\" is not a date"))
                .anySatisfy(text -> assertThat(text).contains("It must lie inside the term"))
                .anySatisfy(text -> assertThat(text).contains("Sunday 21 July 2024 is not from Monday to Friday"))
                .anySatisfy(text -> assertThat(text).contains("It does not lie in the academic year 2023-24"));
    }

    @Test
    void refusesMissingAndUnknownKeys() {
        var faults = faultsOf(GOOD.replace("source: GOV.UK", "sauce: GOV.UK").replace("    ends: 2023-12-22\n", ""));

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "england-2023-24.yaml:6: ends: Missing",
                        "england-2023-24.yaml:17: source: Missing",
                        "england-2023-24.yaml:18: sauce: Unknown key (did you mean \"source\"?)");
    }

    @Test
    void refusesTermsThatOverlap() {
        var faults = faultsOf(GOOD.replace("starts: 2024-01-08", "starts: 2023-12-20"));

        assertThat(faults).extracting(Fault::reason).singleElement().asString().contains("after the term before it");
    }

    @Test
    void refusesATermThatEndsBeforeItStarts() {
        var faults = faultsOf(GOOD.replace("ends: 2024-03-22", "ends: 2024-01-05"));

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly("england-2023-24.yaml:12: ends: The term ends before it starts");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThat(faultsOf("year: 2023-24\nterms: [\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isGreaterThan(1));
        assertThat(faultsOf("just words")).extracting(Fault::reason).containsExactly("Expected \"key: value\" lines");
        assertThat(faultsOf("")).extracting(Fault::reason).containsExactly("Expected \"key: value\" lines");
    }

    @Test
    void refusesAGapAndAYearGivenTwice() throws IOException {
        String later = new ClassPathResource("schoolcalendar/england-2025-26.yaml").getContentAsString(UTF_8);

        var refused = catchThrowableOfType(
                FaultyInput.class,
                () -> CalendarReader.read(Stream.of(GOOD, GOOD, later)
                        .map(text -> new CalendarFile("some.yaml", text))
                        .toList()));

        assertThat(refused.faults())
                .extracting(Fault::reason)
                .contains(
                        "2023-24 is given by two files", "There is no file for 2024-25, between others that are there");
    }

    private static List<Fault> faultsOf(String text) {
        return catchThrowableOfType(
                        FaultyInput.class,
                        () -> CalendarReader.read(List.of(new CalendarFile("england-2023-24.yaml", text))))
                .faults();
    }
}
