package uk.halfterm.home;

import org.junit.jupiter.api.Test;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleViewTest extends ScreenVisit {

    @Test
    void putsMenteesWithoutAMentorFirst() {
        signInAs("tutor");
        open("people");

        assertThat(table("Their mentor, and where they are in the programme").getFirst())
                .startsWith("Priya Nair | No mentor, Choose a mentor, Priya Nair | January 23-24");
        assertThat(table("Their mentor, and where they are in the programme").stream()
                        .skip(1))
                .hasSize(3)
                .noneMatch(row -> row.contains("No mentor"));
    }

    @Test
    void saysWhereEveryMenteeIs() {
        signInAs("tutor");
        open("people");

        assertThat(table("Their mentor, and where they are in the programme"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Amira Hussain | Daniel Okafor")
                        .contains("September 23-24, Bournville", "Block 3, "));
        assertThat(table("Mentors and their cohorts"))
                .containsExactlyInAnyOrder(
                        "Joanne Leigh | April 22-23 | No group | 1",
                        "Daniel Okafor | September 23-24 | Bournville | 2");
    }

    @Test
    void showsNobodyOfTheOtherSchool() {
        signInAs("tutor");
        open("people");
        var elmGrove = text();
        signInAs("hollybank-tutor");
        open("people");
        var hollybank = text();

        assertThat(elmGrove)
                .contains("Amira Hussain", "Daniel Okafor")
                .doesNotContain("Jack Thornton", "Leila Farouk", "Ben Ashworth", "Sunita Rao", "Owen Price");
        assertThat(hollybank)
                .contains("Jack Thornton", "Sunita Rao")
                .doesNotContain("Amira Hussain", "Tom Fairley", "Priya Nair", "Callum Reid", "Daniel Okafor");
    }

    @Test
    void showsTheLeadTheCohortThatBeganLast() {
        signInAs("lead");
        open("people");

        assertThat(table("Their mentor, and where they are in the programme").getFirst())
                .startsWith("Priya Nair | No mentor, Choose a mentor, Priya Nair | January 23-24");
        assertThat(text()).doesNotContain("Amira Hussain");
        assertThat(links()).contains("people?cohort=ecf.september-23-24&mentees=1&mentors=1");
    }

    @Test
    void showsTheLeadBothSchoolsOfAChosenCohort() {
        signInAs("lead");
        open("people?cohort=ecf.september-23-24");

        assertThat(text()).contains("Amira Hussain", "Jack Thornton").doesNotContain("Priya Nair");
    }

    @Test
    void saysWhereInAProgrammeAtTheirOwnPaceSomebodyIs() {
        signInAs("lead");
        open("people?cohort=child-development.rolling");

        assertThat(table("Their mentor, and where they are in the programme"))
                .isNotEmpty()
                .allMatch(row -> row.contains(" | Child development | Module 1, "));
    }

    @Test
    void saysWhoBeginsAProgrammeThatNobodyIsEnrolledIn() {
        signInAs("lead");
        open("people?cohort=mentor-induction.rolling");

        assertThat(text())
                .contains("ECF mentors from January 23-24 on begin it by themselves.")
                .doesNotContain("There are no mentors at the moment");
    }

    @Test
    void knowsNoOtherCohorts() {
        signInAs("lead");

        assertThat(open("people?cohort=ecf.april-30-31")).isEqualTo(404);
        assertThat(open("people?cohort=")).isEqualTo(404);
    }

    @Test
    void showsATutorNobodyElseHoweverTheyAsk() {
        signInAs("tutor");
        open("people?cohort=ecf.september-23-24&mentees=2");

        assertThat(text()).contains("Amira Hussain").doesNotContain("Jack Thornton");
    }
}
