package uk.halfterm.journey;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The autumn of 2026: the last ECF cohort is in its second year, and the ECTE programme in its second autumn. */
@TestPropertySource(properties = "halfterm.today=2026-11-26")
class TwoProgrammesIT extends Journey {

    @Test
    void mentorHasOneHomeForBothProgrammes() {
        signInAs("two-programmes-mentor");

        assertThat(heading()).startsWith("Module 1: ");
        assertThat(page.locator("h2").allInnerTexts())
                .contains("Early career framework programme", "Mentor induction programme");
        assertThat(text()).contains("Hannah Lewis, ECTE", "Liam Barker, ECF");
        everybodyCanUse("two-programmes-home");
        open("meetings");
        assertThat(text()).contains("Hannah Lewis", "Liam Barker");
        everybodyCanUse("two-programmes-meetings");
        open("events");
        everybodyCanUse("two-programmes-events");
        open("programmes");
        everybodyCanUse("two-programmes-programmes");
    }

    @Test
    void teacherOfTheNewProgrammeIsInAModule() {
        signInAs("ecte-mentee");

        assertThat(heading()).startsWith("Module 1: ");
        everybodyCanUse("ecte-mentee-home");
        open("ecte/modules");
        everybodyCanUse("ecte-mentee-modules");
        open("ecte/modules/1");
        assertThat(text()).contains("You may choose");
        everybodyCanUse("ecte-mentee-module");
    }

    @Test
    void mentorOfTheNewProgrammeSeesTheirModule() {
        signInAs("ecte-mentor");
        everybodyCanUse("ecte-mentor-home");
        open("ecte/modules/1");
        everybodyCanUse("ecte-mentor-module");
    }
}
