package uk.halfterm.training.ui;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** The timetable of seed 004 on screen, as the import read it from the document. */
class EventsViewTest extends ScreenVisit {

    @Test
    void showsTheLeadEveryGroupOfTheTimetable() {
        signInAs("lead");
        open("events");

        assertThat(table("Training events of the September 23-24 cohort"))
                .containsExactly(
                        "Freddo, Twirl | 10 January 2024, 9.00am to 11.00am, Online | 11 April 2024, 9.00am to 11.00am, Online",
                        "Dairy Milk | 10 January 2024, 2.00pm to 4.00pm, Online | 11 April 2024, 2.00pm to 4.00pm, Online",
                        "Bournville | 10 January 2024, 2.00pm to 4.00pm, Online | 11 April 2024, 2.00pm to 4.00pm, Online",
                        "Mini Eggs, Buttons, Crunchie"
                                + " | 11 January 2024, 9.00am to 11.00am, Online | 16 April 2024, 9.00am to 11.00am, Online",
                        "Wispa | 11 January 2024, 2.00pm to 4.00pm, Online | 16 April 2024, 2.00pm to 4.00pm, Online");
        assertThat(text()).contains("Nothing has been announced yet for Autumn 24, Spring 25, Summer 25.");
    }

    @Test
    void keepsTheTermsThatAreOverApart() {
        signInAs("lead");
        open("events");

        assertThat(table("Earlier events of the September 23-24 cohort"))
                .containsExactly(
                        "Freddo, Twirl | 18 September 2023, 9.00am to 12.00pm, Prince Albert High School, B42 2TU",
                        "Dairy Milk | 18 September 2023, 1.00pm to 4.00pm, Prince Albert High School, B42 2TU,"
                                + " It was changed. The time shown here is the new one.",
                        "Bournville | 19 September 2023, 1.00pm to 4.00pm, King Edwards School, B29 7LG",
                        "Mini Eggs, Buttons, Crunchie"
                                + " | 20 September 2023, 9.00am to 12.00pm, Prince Albert High School, B42 2TU",
                        "Wispa | 20 September 2023, 1.00pm to 4.00pm, Prince Albert High School, B42 2TU");
    }

    @Test
    void showsTheLeadWhatWasReadOtherwiseThanWritten() {
        signInAs("lead");
        open("events");

        assertThat(table("Where Halfterm shows something else than the timetable says"))
                .singleElement()
                .asString()
                .contains("Mini Eggs, Buttons Crunchie | Mini Eggs, Buttons, Crunchie");
        assertThat(table("What was agreed to")).singleElement().asString().contains("12.00am | 12.00pm");
        assertThat(buttons()).anyMatch(button -> button.startsWith("Yes, it is right"));
    }

    @Test
    void letsATrainerReadCorrectionsWithoutAButton() {
        signInAs("trainer");
        open("events");

        assertThat(text()).contains("Timetable corrections to look over");
        assertThat(buttons()).noneMatch(button -> button.startsWith("Yes, it is right"));
    }

    @Test
    void tellsAMenteeWithoutAnyEventOnce() {
        signInAs("mentee");
        open("events");

        assertThat(text()).containsOnlyOnce("No training event has been announced for you yet.");
        assertThat(text()).doesNotContain("Autumn", "Summer");
    }

    @Test
    void letsTheLeadChooseAnotherCohort() {
        signInAs("lead");
        open("events");

        assertThat(links())
                .contains(
                        "events?cohort=ecf.april-21-22",
                        "events?cohort=ecf.september-22-23",
                        "events?cohort=ecf.january-22-23",
                        "events?cohort=ecf.april-22-23",
                        "events?cohort=ecf.september-23-24",
                        "events?cohort=ecf.january-23-24");

        open("events?cohort=ecf.april-22-23");

        assertThat(table("Training events of the April 22-23 cohort"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("Whole cohort").contains("No event"));
    }

    @Test
    void showsAMentorTheirOwnGroupOnly() {
        signInAs("mentor");
        open("events");

        assertThat(text()).contains("September 23-24 cohort · Bournville group", "King Edwards School, B29 7LG");
        assertThat(section("Spring term 2023 to 2024: this term"))
                .contains("Wednesday 10 January 2024, 2.00pm to 4.00pm");
        assertThat(text()).doesNotContain("Wispa", "Freddo", "Prince Albert High School");
    }

    @Test
    void tellsAMentorOfATermWithoutEvents() {
        signInAs("april-mentor");
        open("events");

        assertThat(section("Spring term 2023 to 2024: this term"))
                .contains("There are no mentor training sessions for you to attend this term.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentee", "mentor", "trainer", "lead"})
    void knowsNoCohortByGuess(String who) {
        signInAs(who);

        assertThat(open("events?cohort=ecf.september-99-00")).isEqualTo(404);
        assertThat(open("events?cohort=zzz")).isEqualTo(404);
        assertThat(heading()).isEqualTo("Page not found");
    }

    @Test
    void showsAMenteeTheirOwnEventsBehindALinkToTheirCohortAndNobodyElses() {
        signInAs("mentee");

        assertThat(open("events?cohort=ecf.september-23-24")).isEqualTo(200);
        assertThat(open("events?cohort=ecf.april-22-23")).isEqualTo(404);
    }
}
