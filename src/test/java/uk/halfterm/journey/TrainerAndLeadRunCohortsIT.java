package uk.halfterm.journey;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrainerAndLeadRunCohortsIT extends Journey {

    @Test
    void trainerFindsTheEventsToRun() {
        signInAs("trainer");

        assertThat(text()).contains("Events to run").contains("Wednesday 10 January 2024");
        everybodyCanUse("trainer-home");
        open("blocks/9");
        assertThat(text()).contains("Evidence for mentors");
        everybodyCanUse("trainer-block");
    }

    @Test
    void leadSeesEachCohortInItsBlock() {
        signInAs("lead");

        assertThat(text())
                .contains("Blocks 11 and 12, now in block 11")
                .contains("Blocks 9 and 10, now in block 9")
                .contains("Blocks 7 and 8, now in block 7")
                .contains("Blocks 5 and 6, now in block 5");
        everybodyCanUse("lead-home");
    }

    @Test
    void leadSeesTheWholeTimetableWithItsCorrections() {
        signInAs("lead");
        open("events?cohort=september-23-24");

        assertThat(text())
                .contains("Freddo, Twirl")
                .contains("Mini Eggs, Buttons, Crunchie")
                .contains("Time changed.")
                .contains("12.00am")
                .contains("12.00pm");
        everybodyCanUse("lead-events");
        follow("April 21-22");
        page.waitForURL("**/events?cohort=april-21-22");
        page.waitForSelector("text=6 February 2024");
        open("people");
        everybodyCanUse("lead-people");
    }

    @Test
    void leadActsAsTrainerAndBack() {
        signInAs("lead");
        page.locator(".who summary").click();
        everybodyCanUse("lead-menu");
        page.locator(".who summary").click();
        page.locator(".who summary").click();

        press("Act as trainer");
        page.waitForSelector("text=Events to run");
        page.locator(".who summary").click();
        press("Act as programme lead");

        page.waitForSelector("text=Your cohorts");
    }

    @Test
    void administratorSeesWhatCouldNotBeDelivered() {
        signInAs("admin");
        everybodyCanUse("admin-home");
        open("deliveries");

        assertThat(text()).contains("Nothing is stuck.");
        everybodyCanUse("admin-deliveries");
    }
}
