package uk.halfterm.journey;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A mentor of the cohort that begins in January 2024 has the mentor induction programme beside the block from the first day. */
class JanuaryMentorIT extends Journey {

    @Test
    void findsTheBlockAndTheInductionProgrammeAtHome() {
        signInAs("january-mentor");

        assertThat(heading()).startsWith("Block 1: ");
        assertThat(page.locator("h2").allInnerTexts()).contains("Mentor induction programme");
        assertThat(text()).contains("Zara Iqbal", "Thursday 25 January 2024");
        everybodyCanUse("january-mentor-home");
    }

    @Test
    void goesThroughAStageOfTheInductionProgramme() {
        signInAs("january-mentor");
        follow("Start");
        page.waitForURL("**/mentor-induction/stages/1/*");
        page.waitForSelector("article");
        everybodyCanUse("january-mentor-induction-item");

        open("mentor-induction/stages/1");
        everybodyCanUse("january-mentor-induction-stage");
        open("mentor-induction/stages");
        everybodyCanUse("january-mentor-induction-stages");
        open("programmes");
        assertThat(text()).contains("Early career framework programme", "Mentor induction programme");
        everybodyCanUse("january-mentor-programmes");
    }
}
