package uk.halfterm.meeting.ui;

import org.junit.jupiter.api.Test;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingsViewTest extends ScreenVisit {

    private static final String MARK = "Mark as held meeting 1 with Amira Hussain";
    private static final String UNDO = "Undo meeting 1 with Amira Hussain";

    @Test
    void namesNoHalfTermInAProgrammeWithoutTerms() {
        signInAs("practitioner");
        open("meetings");

        assertThat(text()).contains("Child development training").doesNotContain("half");
    }

    @Test
    void expectsAMeetingInEveryWorkingWeekOfABlockThatMeetsWeekly() {
        signInAs("mentor");
        open("meetings");

        // The first half of spring 2023-24 has five working weeks, 8 January to 9 February.
        assertThat(steps("Amira Hussain"))
                .hasSize(5)
                .first()
                .asString()
                .contains("Meeting 1: Plan one explanation", "Week of Monday 8 January 2024", "Due this week");
    }

    @Test
    void expectsAMeetingEverySecondWeekInTheSecondYear() {
        signInAs("owen");
        open("meetings");

        assertThat(steps("Leila Farouk"))
                .extracting(step -> step.lines()
                        .filter(line -> line.startsWith("Week of"))
                        .findFirst()
                        .orElse(""))
                .extracting(line -> line.substring(0, line.indexOf(" ·")))
                .containsExactly(
                        "Week of Monday 8 January 2024",
                        "Week of Monday 22 January 2024",
                        "Week of Monday 5 February 2024");
    }

    @Test
    void marksAMeetingAsHeldWithOneClickAndTakesItBack() {
        signInAs("mentor");
        open("meetings");

        press(MARK);

        assertThat(section("Amira Hussain")).contains("1 of 5 meetings held in this half term", "Held");
        assertThat(section("Tom Fairley")).contains("0 of 5 meetings held in this half term");
        assertThat(buttons()).contains(UNDO).doesNotContain(MARK);

        signInAs("mentee");
        open("meetings");
        assertThat(section("Daniel Okafor")).contains("1 of 5 meetings held in this half term");

        signInAs("mentor");
        open("meetings");
        press(UNDO);

        assertThat(section("Amira Hussain")).contains("0 of 5 meetings held in this half term");
        assertThat(buttons()).contains(MARK).doesNotContain(UNDO);
    }

    @Test
    void offersNoMarkForMeetingsToCome() {
        signInAs("mentor");
        open("meetings");

        assertThat(buttons()).containsExactlyInAnyOrder("Mark as held meeting 1 with Tom Fairley", MARK);
    }

    @Test
    void letsAMenteeLookButNotMark() {
        signInAs("mentee");
        open("meetings");

        assertThat(steps("Daniel Okafor")).hasSize(5);
        assertThat(buttons()).isEmpty();
        assertThat(text()).doesNotContain("Plan one explanation");
    }

    @Test
    void showsATutorThePairsOfTheirSchoolAndNoTopics() {
        signInAs("tutor");
        open("meetings");

        assertThat(table("Pairs of your school, those behind first"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).containsAnyOf("Daniel Okafor", "Joanne Leigh"));
        assertThat(text()).doesNotContain("Plan one explanation", "Jack Thornton");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void offersAgendasToChooseFromWhereAProgrammeSetsNoDates() {
        signInAs("ey-mentor");
        open("meetings");

        assertThat(section("Kelly Marsden"))
                .contains("This programme sets no dates for meetings.", "Choose an agenda for your next meeting");
        assertThat(links()).contains("child-development/modules/1/turns-and-trust");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void leavesTheDayToAPractitionerAndTheirMentor() {
        signInAs("practitioner");
        open("meetings");

        assertThat(section("Janet Fielding"))
                .contains("The two of you agree when you meet")
                .doesNotContain("agenda");
    }
}
