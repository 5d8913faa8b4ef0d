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
    void answersAMenteesGuessLikeAnAddressThatIsNot(String item) {
        signInAs("mentee");

        int guessed = open("ecf/blocks/3/" + item);
        var answer = text();
        int invented = open("ecf/blocks/3/never-written");

        assertThat(guessed).isEqualTo(404).isEqualTo(invented);
        assertThat(answer).isEqualTo(text());
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
