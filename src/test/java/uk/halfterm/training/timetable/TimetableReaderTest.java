package uk.halfterm.training.timetable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.cohort.GroupSummary;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.SeedProgrammes;
import uk.halfterm.schoolcalendar.RegionCalendars;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.shared.Fault;
import uk.halfterm.training.EventAudience;
import uk.halfterm.training.timetable.TimetableReading.Complete;
import uk.halfterm.training.timetable.TimetableReading.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static uk.halfterm.curriculum.SeedProgrammes.ECF;

/** Seed 004, whole and word for word, and what a person could hand in instead. */
class TimetableReaderTest {

    private static final SchoolCalendar ENGLAND = RegionCalendars.readEngland();
    private static final BySchoolTerms PLAN = SeedProgrammes.plan(ECF);
    private static final String AUTUMN = "Autumn Term Face-to-face";
    private static final AcceptedCorrection NOON = new AcceptedCorrection(16, AUTUMN, "12.00am", "12.00pm");

    private static final List<CohortSummary> COHORTS = List.of(
            cohort("April 21-22"),
            cohort("September 22-23"),
            cohort("January 22-23"),
            cohort("April 22-23"),
            cohort(
                    "September 23-24",
                    "Freddo",
                    "Twirl",
                    "Dairy Milk",
                    "Bournville",
                    "Mini Eggs",
                    "Buttons",
                    "Crunchie",
                    "Wispa"),
            cohort("January 23-24"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ecf.january-23-24   | whole cohort             | 2023-24/spring | 2024-01-25T09:30 | 12:30 | The Arthur Terry School, B74 4RZ
            ecf.september-23-24 | freddo twirl             | 2023-24/autumn | 2023-09-18T09:00 | 12:00 | Prince Albert High School, B42 2TU
            ecf.september-23-24 | freddo twirl             | 2023-24/spring | 2024-01-10T09:00 | 11:00 | Online
            ecf.september-23-24 | freddo twirl             | 2023-24/summer | 2024-04-11T09:00 | 11:00 | Online
            ecf.september-23-24 | dairy-milk               | 2023-24/autumn | 2023-09-18T13:00 | 16:00 | Prince Albert High School, B42 2TU
            ecf.september-23-24 | dairy-milk               | 2023-24/spring | 2024-01-10T14:00 | 16:00 | Online
            ecf.september-23-24 | dairy-milk               | 2023-24/summer | 2024-04-11T14:00 | 16:00 | Online
            ecf.september-23-24 | bournville               | 2023-24/autumn | 2023-09-19T13:00 | 16:00 | King Edwards School, B29 7LG
            ecf.september-23-24 | bournville               | 2023-24/spring | 2024-01-10T14:00 | 16:00 | Online
            ecf.september-23-24 | bournville               | 2023-24/summer | 2024-04-11T14:00 | 16:00 | Online
            ecf.september-23-24 | mini-eggs buttons crunchie | 2023-24/autumn | 2023-09-20T09:00 | 12:00 | Prince Albert High School, B42 2TU
            ecf.september-23-24 | mini-eggs buttons crunchie | 2023-24/spring | 2024-01-11T09:00 | 11:00 | Online
            ecf.september-23-24 | mini-eggs buttons crunchie | 2023-24/summer | 2024-04-16T09:00 | 11:00 | Online
            ecf.september-23-24 | wispa                    | 2023-24/autumn | 2023-09-20T13:00 | 16:00 | Prince Albert High School, B42 2TU
            ecf.september-23-24 | wispa                    | 2023-24/spring | 2024-01-11T14:00 | 16:00 | Online
            ecf.september-23-24 | wispa                    | 2023-24/summer | 2024-04-16T14:00 | 16:00 | Online
            ecf.april-21-22     | whole cohort             | 2023-24/spring | 2024-02-06T09:00 | 12:00 | Online
            """)
    void readsEachEventOfTheSeed(
            String cohort, String groups, String term, LocalDateTime starts, String ends, String place) {
        var expectedGroups = groups.equals("whole cohort")
                ? List.<GroupId>of()
                : Arrays.stream(groups.split(" "))
                        .map(group -> GroupId.of(cohort + "/" + group))
                        .toList();

        var event = complete(seed(), NOON).events().stream()
                .filter(candidate -> candidate.cohort().value().equals(cohort)
                        && candidate.groups().equals(expectedGroups)
                        && candidate.term().key().equals(term))
                .findFirst()
                .orElseThrow();

        assertThat(event.times().starts()).isEqualTo(starts);
        assertThat(event.times().ends()).isEqualTo(starts.toLocalDate() + "T" + ends);
        assertThat(event.place()).hasToString(place);
        assertThat(event.audience()).isEqualTo(EventAudience.MENTORS);
    }

    @Test
    void readsSeventeenEventsAndNoOther() {
        assertThat(complete(seed(), NOON).events()).hasSize(17);
    }

    @Test
    void readsThatThreeCohortsHaveNoEventInTheSpringTerm() {
        var noEvents = complete(seed(), NOON).noEvents();

        assertThat(noEvents)
                .extracting(fact -> fact.cohort().value(), fact -> fact.term().key(), NoEvent::statement)
                .containsExactly(said("ecf.september-22-23"), said("ecf.january-22-23"), said("ecf.april-22-23"));
    }

    @Test
    void refusesTheTimeThatEndsBeforeItStartsAndProposesNoon() {
        var refused = refused(seed());

        assertThat(refused.faults())
                .containsExactly(new Fault(
                        "mentor-training-2023-24.txt",
                        16,
                        AUTUMN,
                        "The event ends (12.00am) before it starts (9.00am)",
                        "12.00pm"));
        assertThat(refused.proposals()).extracting(Amendment::accept).containsExactly(NOON);
    }

    @Test
    void recordsTheAcceptedCorrectionWithWhatStoodThere() {
        assertThat(complete(seed(), NOON).accepted())
                .extracting(Amendment::line, Amendment::original, Amendment::amended)
                .containsExactly(tuple(16, "12.00am", "12.00pm"));
    }

    @Test
    void showsHowItReadTheMissingComma() {
        assertThat(complete(seed(), NOON).interpreted())
                .extracting(Amendment::line, Amendment::original, Amendment::amended)
                .containsExactly(tuple(16, "Mini Eggs, Buttons Crunchie", "Mini Eggs, Buttons, Crunchie"));
    }

    @Test
    void keepsTheNoteOfAChangedTimeWithItsEventOnly() {
        var noted = complete(seed(), NOON).events().stream()
                .filter(event -> event.note() != null)
                .toList();

        assertThat(noted).singleElement().satisfies(event -> {
            assertThat(event.note()).isEqualTo("Note change of time");
            assertThat(event.groups()).containsExactly(GroupId.of("ecf.september-23-24/dairy-milk"));
            assertThat(event.times().starts()).isEqualTo(LocalDateTime.of(2023, 9, 18, 13, 0));
        });
    }

    @Test
    void callsTheLastSessionFinal() {
        assertThat(complete(seed(), NOON).events())
                .filteredOn(event -> event.title().startsWith("Final"))
                .extracting(event -> event.cohort().value())
                .containsExactly("ecf.april-21-22");
    }

    @Test
    void readsTheSameWhateverSpacesAndDashesAreUsed() {
        var retyped = seed().replace(" – ", "\u2014")
                .replace(" 9.00 am- ", "\u00A09.00\u202Fam\u2212 ")
                .replace(" | ", "|");

        assertThat(complete(retyped, NOON).events())
                .isEqualTo(complete(seed(), NOON).events());
    }

    @Test
    void refusesACorrectionThatFitsNothing() {
        var stray = new AcceptedCorrection(17, AUTUMN, "12.00am", "12.00pm");

        assertThat(refused(seed(), NOON, stray).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("fits nothing"));
    }

    @Test
    void findsAllFaultsAtOnceEachAtItsPlace() {
        var refused = refused("""
                September 23-24 Cohort – Mentor Training Events
                Group Name | Autumn Term Face-to-face | Spring Term Virtual Event | Summer Term Virtual Event |
                Freddo | 18th September 2023 9.00am – 12.00pm Prince Albert High School | 3rd February 2024 9.00am – 11.00am | |
                Twix | 31st September 2023 9.00am – 12.00pm Hall, B42 2TU | 10th January 2024 | 11th April 2024 9.00am – 8.00am |
                Twirl | 18th January 2024 9.00am – 12.00pm Hall, B42 2TU | 12th February 2024 9.00am – 11.00am |
                """);

        assertThat(refused.faults())
                .extracting(fault -> "%d %s: %s".formatted(fault.line(), fault.field(), fault.reason()))
                .containsExactlyInAnyOrder(
                        "3 Autumn Term Face-to-face: Enter the venue with its postcode, like Prince Albert High School, B42 2TU, after the times",
                        "3 Spring Term Virtual Event: Saturday 3 February 2024 is no working day: it is at the weekend",
                        "3 Summer Term Virtual Event: The cell is empty",
                        "4 Group Name: \"Twix\" is no group of this cohort; its groups are Freddo, Twirl, Dairy Milk, Bournville, Mini Eggs, Buttons, Crunchie, Wispa",
                        "4 Autumn Term Face-to-face: There is no day \"31st September 2023\"",
                        "4 Spring Term Virtual Event: Enter from when to when, like 9.00am - 11.00am, in \"10th January 2024\"",
                        "4 Summer Term Virtual Event: The event ends (8.00am) before it starts (9.00am)",
                        "5 Autumn Term Face-to-face: Thursday 18 January 2024 lies in the Spring term 2023 to 2024, not in the term of its column",
                        "5 Spring Term Virtual Event: Monday 12 February 2024 is no working day: it is in the school holidays (Spring half-term holiday)",
                        "5 Summer Term Virtual Event: The row ends before this column");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Good Friday              | 29th March 2024 9.00am - 11.00am            | bank holiday (Good Friday)
            a time that is none      | 10th January 2024 13.00pm - 4.00pm          | There is no time "13.00pm"
            a wrong weekday          | Monday 10th January 2024 9.00am - 11.00am   | 10 January 2024 is a Wednesday, not a Monday
            a venue online           | 10th January 2024 9.00am - 11.00am The Hall | which has no venue
            words before the time    | 10th January 2024 moved 9.00am - 11.00am    | "moved" stands between the date and the time
            a year beyond the files  | 10th January 2324 9.00am - 11.00am          | does not reach to
            a two-day event          | 10th January 2024 10.00pm - 2.00am          | ends (2.00am) before it starts
            """)
    void refusesInAVirtualCell(String what, String cell, String reason) {
        assertThat(refused(springTable("Wispa", cell)).faults())
                .as(what)
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains(reason));
    }

    @Test
    void mendsAWrongWeekdayOnceAPersonAgrees() {
        var text = springTable("Wispa", "Monday 10th January 2024 9.00am - 11.00am");
        var proposal = refused(text).proposals().getFirst();

        assertThat(complete(text, proposal.accept()).events()).hasSize(1);
    }

    @Test
    void refusesASecondEntryForTheSameGroupAndTerm() {
        var text = springTable("Wispa", "10th January 2024 9.00am - 11.00am")
                + "Wispa and Twirl | 11th January 2024 9.00am - 11.00am |\n";

        assertThat(refused(text).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).endsWith("in line 3 already"));
    }

    @Test
    void refusesACohortThatIsNotOpen() {
        var text = seed().replace("January 22-23 Cohort", "January 21-22 Cohort");

        assertThat(refused(text, NOON).faults())
                .extracting(Fault::reason)
                .contains("There is no cohort January 21-22 yet; open it first")
                .anySatisfy(reason -> assertThat(reason).contains("is in blocks"));
    }

    @Test
    void refusesASectionThatSaysNothing() {
        assertThat(refused("April 22-23 Cohort\nWelcome back.\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).startsWith("Nothing is said of events"));
    }

    @Test
    void refusesBlocksThatTheCohortIsNotIn() {
        var text = seed().replace("blocks 11 and 12", "blocks 9 and 10");

        assertThat(refused(text, NOON).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("[11, 12]"));
    }

    @Test
    void refusesADateOutsideOfAnyCohort() {
        assertThat(refused("The next event is on 10th January 2024.\n").faults())
                .extracting(Fault::field)
                .containsExactly("text", "cohort");
    }

    @Test
    void refusesAnEmptyDocument() {
        assertThat(refused("").faults()).hasSize(1);
        assertThat(refused("|||\n||\n").faults()).isNotEmpty();
    }

    @Test
    void takesTagsForTheTextTheyAre() {
        var inAGroup = refused(springTable("<script>alert(1)</script>", "10th January 2024 9.00am - 11.00am"));
        var inAVenue = complete("""
                January 23-24 Cohort
                Group Name | Date | Location |
                January 23-24 Mentor | 25th January 2024 9.30am – 12.30pm | <b>O'Hara</b> & Sons B74 4RZ |
                """);

        assertThat(inAGroup.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).startsWith("\"<script>alert(1)</script>\" is no group"));
        assertThat(inAVenue.events())
                .singleElement()
                .satisfies(event -> assertThat(event.place()).hasToString("<b>O'Hara</b> & Sons, B74 4RZ"));
    }

    @Test
    void refusesTenThousandRowsInReasonableTime() {
        var rows = IntStream.range(0, 10_000)
                .mapToObj(_ -> "Twirl | 10th January 2024 9.00am - 11.00am |")
                .collect(Collectors.joining("\n"));
        var text = springTable("Wispa", "10th January 2024 9.00am - 11.00am") + rows;

        var refused = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refused(text));

        assertThat(refused.faults()).hasSize(9_999);
    }

    @Test
    void refusesAnEndlessCellWithoutReadingIt() {
        var text = springTable("Wispa ".repeat(100_000), "10th January 2024 " + "9.00am ".repeat(100_000));

        var refused = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refused(text));

        assertThat(refused.faults()).hasSize(2);
    }

    private static Tuple said(String cohort) {
        return tuple(cohort, "2023-24/spring", "There are no mentor training sessions for you to attend this term.");
    }

    private static String springTable(String group, String cell) {
        return """
                September 23-24 Cohort
                Group Name | Spring Term Virtual Event |
                %s | %s |
                """.formatted(group, cell);
    }

    private static String seed() {
        try (var in = TimetableReaderTest.class.getResourceAsStream("/training/mentor-training-2023-24.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Complete complete(String text, AcceptedCorrection... accepted) {
        assertThat(read(text, accepted)).isInstanceOf(Complete.class);
        return (Complete) read(text, accepted);
    }

    private static Refused refused(String text, AcceptedCorrection... accepted) {
        return (Refused) read(text, accepted);
    }

    private static TimetableReading read(String text, AcceptedCorrection... accepted) {
        var document = new TimetableDocument("mentor-training-2023-24.txt", text);
        return TimetableReader.read(document, PLAN, COHORTS, ENGLAND, List.of(accepted));
    }

    private static CohortSummary cohort(String label, String... groups) {
        var start = CohortStart.parse(label);
        var id = CohortId.of(ECF, start);
        var summaries = Stream.of(groups)
                .map(name -> new GroupSummary(GroupId.of(id, name), name))
                .toList();
        return new CohortSummary(id, start, summaries, null);
    }
}
