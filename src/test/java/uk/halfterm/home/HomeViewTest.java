package uk.halfterm.home;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** The first page of mentor and mentee on 8 January 2024, a day of seed 004. */
class HomeViewTest extends ScreenVisit {

    private static final String MODULE = "child-development/modules/1";

    /** Of block 3, as its folder in content/ecf names them. */
    private static final List<String> MENTOR_MATERIAL =
            List.of("block-3-reading", "block-3-podcast", "plan-one-explanation");

    @Test
    void tellsAMentorTheBlockAndTheWeek() {
        visit("mentor", "");

        assertThat(heading()).isEqualTo("Block 3: Developing effective classroom practice: teaching and adapting");
        assertThat(text()).contains("Spring term 2023 to 2024, first half · week 1 of 5");
    }

    @Test
    void tellsAMentorTheEventOfTheirGroup() {
        visit("mentor", "");

        // seed 004: Bournville, "Wednesday 10 January 2024 2.00pm - 4.00pm", a virtual event.
        assertThat(section("Next training event"))
                .contains("2.00pm to 4.00pm", "Wednesday 10 January 2024 · In 2 days", "Online · Bournville");
        assertThat(step("Go to your training event"))
                .contains("Wednesday 10 January 2024, 2.00pm to 4.00pm. Online.", "In 2 days");
    }

    @Test
    void asksAMentorForAnyOneOfTheThreeChannels() {
        visit("mentor", "");

        assertThat(step("Get to know the evidence")).contains("Any one of the three is enough.");
    }

    @Test
    void marksThisWeeksMeetingFromTheHomePage() {
        visit("mentor", "");

        press("Mark as held this week's meeting with Tom Fairley");

        assertThat(table("Where you stand with each of them"))
                .anySatisfy(row -> assertThat(row).startsWith("Tom Fairley").contains("1 of 5"));
        assertThat(buttons()).containsExactly("Mark as held this week's meeting with Amira Hussain");

        open("meetings");
        press("Undo meeting 1 with Tom Fairley");
    }

    @Test
    void namesEverybodyWithWhomTheNextMeetingIs() {
        visit("mentor", "");

        assertThat(section("Next meeting")).contains("Tom Fairley").contains("Amira Hussain");
    }

    @Test
    void explainsWhyThereAreMoreAgendasThanMeetings() {
        visit("mentor", "");

        assertThat(step("Download this half term's meetings"))
                .contains("8 agendas for the whole block", "This half term has 5 meetings", "HTML, ", " kB");
        assertThat(step("Meet each ECT you mentor"))
                .contains("0 of 10 meetings of this half term held, with your 2 ECTs together.");
    }

    @Test
    void leadsATutorToChoosingAMentor() {
        visit("tutor", "");

        assertThat(section("Needs you")).contains("Priya Nair", "Choose a mentor of your school");
        assertThat(links()).anyMatch(link -> link.matches("people/[^/]+/mentor/ecf"));
    }

    @Test
    void tellsAnAprilMentorThatThereIsNoEventThisTerm() {
        visit("april-mentor", "");

        // seed 004, in its own words
        assertThat(section("Next training event"))
                .contains("There are no mentor training sessions for you to attend this term.");
        assertThat(heading()).startsWith("Block 5: ");
    }

    @Test
    void bringsAMenteeToTheirNextPartWithTheMinutesLeft() {
        visit("mentee", "");

        assertThat(heading()).startsWith("Block 3: ");
        assertThat(text()).contains("Modelling a new idea. 12 minutes.", "minutes left");
        assertThat(links()).contains("ecf/blocks/3/modelling-a-new-idea");
    }

    @Test
    void hasNothingOpenForThoseWhoHaveDoneAllThatIsThere() {
        signInAs("childminder");
        open(MODULE);
        var pages = links().stream()
                .filter(link -> link.startsWith(MODULE + "/"))
                .distinct()
                .toList();
        var marked = pages.stream().filter(this::markDone).toList();

        open("");

        assertThat(steps("What to do").getFirst())
                .contains("Work through your next pages", "Done", "Module 2 is coming soon.")
                .doesNotContain("Not started");
        assertThat(section("Self-study")).contains("Module 2 is coming soon.");
        marked.forEach(page -> {
            open(page);
            press("Undo done");
        });
    }

    /** Marks the page, and says whether it was not marked yet. */
    private boolean markDone(String page) {
        open(page);
        var mark = buttons().stream().filter(one -> one.startsWith("Mark as ")).findFirst();
        mark.ifPresent(this::press);
        return mark.isPresent();
    }

    @Test
    void leadsAMentorToTheInductionThatTheyMayTakeBesides() {
        visit("mentor", "ecf/blocks");
        assertThat(section("You can also open")).contains("Mentor induction programme");

        open("mentor-induction/stages/1/your-guide");
        press("Mark as done and go on");
        open("");

        assertThat(section("You can also open")).contains("Mentor induction programme", "1 of 18 done");
        assertThat(links()).contains("mentor-induction/stages");
        open("mentor-induction/stages/1/your-guide");
        press("Undo done");
    }

    @Test
    void leadsFromTheNameOfAnotherProgrammeToItsSections() {
        visit("january-mentor", "");

        assertThat(links()).contains("mentor-induction/stages");
    }

    @Test
    void saysOfPairsAtTheirOwnPaceOnlyWhatIsKnown() {
        visit("ey-mentor", "");

        assertThat(section("Your practitioners"))
                .contains("Kelly Marsden", "Rosa Mendes", "You agree together when to meet.")
                .doesNotContain("Not recorded", "Not counted", "To mark");
    }

    @Test
    void tellsAnEarlyYearsMentorOnlyWhomTheyThemselvesCanAsk() {
        visit("ey-mentor", "");

        assertThat(section("If something is wrong"))
                .contains("programme team")
                .doesNotContain("setting leader", "your early years mentor");
        assertThat(links()).contains("mailto:early-years@demo.halfterm.example");
    }

    @Test
    void tellsALeadWhoBeginsAProgrammeThatNobodyIsEnrolledIn() {
        visit("lead", "");

        assertThat(table("Cohorts, the earliest first"))
                .filteredOn(row -> row.startsWith("Mentor induction"))
                .containsExactly("Mentor induction | ECF mentors from January 23-24 on begin it by themselves."
                        + " | No pairing here | No pairing here | None to look over");
    }

    @Test
    void countsALeadsPeopleInTheWordOfTheirProgramme() {
        visit("lead", "");

        assertThat(table("Cohorts, the earliest first"))
                .anySatisfy(row ->
                        assertThat(row).startsWith("ECF April 22-23 |").contains("| 1 ECT, of ECF April 22-23 |"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Child development |")
                        .contains("| 2 practitioners, of Child development |"));
    }

    @Test
    void leadsALeadToTheCorrectionsThemselves() {
        visit("lead", "");

        assertThat(links()).contains("events?cohort=ecf.september-23-24#corrections");
    }

    @Test
    void tellsAnAdministratorWhichRoleChangesWhat() {
        visit("admin", "");

        assertThat(section("Who changes what"))
                .contains(
                        "Induction tutors choose mentors for their school",
                        "under Schools and settings",
                        "look over what was read otherwise than written, under Events",
                        "There is no page to change them on yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "ey-mentor"})
    void leadsToNoModuleThatIsOnlyAnnounced(String who) {
        visit(who, "");

        assertThat(text()).contains("coming soon").doesNotContain("to come");
        assertThat(links()).contains(MODULE).doesNotContain("child-development/modules/2");
    }

    @Test
    void resumesAPartThatWasOpenedBeforeAnother() {
        signInAs("mentee");
        open("ecf/blocks/3/modelling-a-new-idea");
        open("ecf/blocks/7");
        open(links().stream()
                .filter(link -> link.startsWith("ecf/blocks/7/"))
                .findFirst()
                .orElseThrow());

        open("");

        assertThat(text()).contains("Go on where you left off", "Modelling a new idea.", "Resume");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ecf/blocks", "ecf/blocks/3", "meetings", "events", "ecf/blocks/3/modelling-a-new-idea"})
    void showsAMenteeNothingOfTheMentorsMaterial(String page) {
        visit("mentee", page);

        assertThat(links()).noneMatch(link -> MENTOR_MATERIAL.stream().anyMatch(link::endsWith));
        assertThat(links()).noneMatch(link -> link.endsWith("/pack"));
        assertThat(text().toLowerCase(Locale.ROOT)).doesNotContain("podcast", "agenda", "reading and reflection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"block-3-reading", "block-3-podcast", "plan-one-explanation"})
    void saysToAMenteeOnlyThatItIsForMentors(String item) {
        signInAs("mentee");

        assertThat(open("ecf/blocks/3/" + item)).isEqualTo(404);
        assertThat(text()).startsWith("This is for mentors").doesNotContainIgnoringCase("block 3");
    }

    private void visit(String person, String path) {
        signInAs(person);
        open(path);
    }

    private String step(String title) {
        return steps("Your half term").stream()
                .filter(step -> step.startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No step \"" + title + "\" in " + steps("Your half term")));
    }
}
