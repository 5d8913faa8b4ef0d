package uk.halfterm.journey;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TutorLooksAfterPeopleIT extends Journey {

    @Test
    void findsWhoNeedsThemFirst() {
        signInAs("tutor");

        assertThat(heading()).isEqualTo("Elm Grove Primary School");
        assertThat(text()).contains("Priya Nair").contains("No mentor");
        everybodyCanUse("tutor-home");
    }

    @Test
    void seesTheirOwnSchoolAndNoOther() {
        signInAs("tutor");
        open("people");

        assertThat(page.locator("tbody tr").first().innerText()).contains("Priya Nair");
        assertThat(text()).contains("Amira Hussain").contains("Daniel Okafor").doesNotContain("Leila Farouk");
        everybodyCanUse("tutor-people");
        open("meetings");
        assertThat(text()).contains("Callum Reid").doesNotContain("Ben Ashworth");
        everybodyCanUse("tutor-meetings");
    }

    @Test
    void isRefusedThePagesOfOtherRoles() {
        signInAs("tutor");
        open("deliveries");

        assertThat(text()).doesNotContain("Nothing is stuck");
        everybodyCanUse("tutor-no-access");
    }
}
