package uk.halfterm.training.ui;

import org.junit.jupiter.api.Test;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** The timetable of seed 004 on screen, as the import read it from the document. */
class EventsViewTest extends ScreenVisit {

    private static final String LATER = " | Not announced | Not announced | Not announced";

    @Test
    void showsTheLeadEveryGroupOfTheTimetable() {
        signInAs("lead");
        open("events");

        assertThat(table("Training events of the September 23-24 cohort"))
                .containsExactly(
                        "Freddo, Twirl"
                                + " | 18 September 2023, 9.00am to 12.00pm, Prince Albert High School, B42 2TU"
                                + " | 10 January 2024, 9.00am to 11.00am, Online"
                                + " | 11 April 2024, 9.00am to 11.00am, Online" + LATER,
                        "Dairy Milk"
                                + " | 18 September 2023, 1.00pm to 4.00pm, Prince Albert High School, B42 2TU,"
                                + " Time changed., Note change of time"
                                + " | 10 January 2024, 2.00pm to 4.00pm, Online"
                                + " | 11 April 2024, 2.00pm to 4.00pm, Online" + LATER,
                        "Bournville"
                                + " | 19 September 2023, 1.00pm to 4.00pm, King Edwards School, B29 7LG"
                                + " | 10 January 2024, 2.00pm to 4.00pm, Online"
                                + " | 11 April 2024, 2.00pm to 4.00pm, Online" + LATER,
                        "Mini Eggs, Buttons, Crunchie"
                                + " | 20 September 2023, 9.00am to 12.00pm, Prince Albert High School, B42 2TU"
                                + " | 11 January 2024, 9.00am to 11.00am, Online"
                                + " | 16 April 2024, 9.00am to 11.00am, Online" + LATER,
                        "Wispa"
                                + " | 20 September 2023, 1.00pm to 4.00pm, Prince Albert High School, B42 2TU"
                                + " | 11 January 2024, 2.00pm to 4.00pm, Online"
                                + " | 16 April 2024, 2.00pm to 4.00pm, Online" + LATER);
    }

    @Test
    void showsTheLeadWhatWasReadOtherwiseThanWritten() {
        signInAs("lead");
        open("events");

        assertThat(table("Where the timetable was read otherwise than written"))
                .anySatisfy(row -> assertThat(row).contains("12.00am | 12.00pm").endsWith("Accepted by a person"))
                .anySatisfy(row -> assertThat(row)
                        .contains("Mini Eggs, Buttons Crunchie | Mini Eggs, Buttons, Crunchie")
                        .endsWith("Read by rule"));
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

    @Test
    void knowsNoCohortByGuess() {
        signInAs("lead");

        assertThat(open("events?cohort=ecf.september-99-00")).isEqualTo(404);
    }
}
