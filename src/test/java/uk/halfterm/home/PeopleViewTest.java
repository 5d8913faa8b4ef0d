package uk.halfterm.home;

import org.junit.jupiter.api.Test;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleViewTest extends ScreenVisit {

    @Test
    void putsMenteesWithoutAMentorFirst() {
        signInAs("tutor");
        open("people");

        assertThat(table("Mentees and where they are").getFirst()).startsWith("Priya Nair | No mentor | January 23-24");
        assertThat(table("Mentees and where they are").stream().skip(1))
                .hasSize(3)
                .noneMatch(row -> row.contains("No mentor"));
    }

    @Test
    void saysWhereEveryMenteeIs() {
        signInAs("tutor");
        open("people");

        assertThat(table("Mentees and where they are"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Amira Hussain | Daniel Okafor")
                        .contains("September 23-24, Bournville", "Block 3, "));
        assertThat(table("Mentors and their cohorts"))
                .containsExactly(
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
    void showsTheLeadBothSchools() {
        signInAs("lead");
        open("people");

        assertThat(text()).contains("Amira Hussain", "Jack Thornton");
        assertThat(table("Mentees and where they are").getFirst()).startsWith("Priya Nair | No mentor");
    }
}
