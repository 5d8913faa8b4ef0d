package uk.halfterm.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An open circle is something to do, for the person who sees it; what has to be looked over can be, and then is gone. */
class OnlyWhatCanBeDoneIT extends Journey {

    private static final String OPEN = ".tick:not(.none):not(.done):not(.half)";

    @ParameterizedTest
    @CsvSource({"tutor", "trainer", "lead"})
    void whoDoesNotStudyHasNothingToTickOffInABlock(String who) {
        signInAs(who);

        for (var path : new String[] {"programmes", "ecf/blocks", "ecf/blocks/3"}) {
            open(path);
            assertThat(page.locator(OPEN).count()).as(who + " " + path).isZero();
            assertThat(text()).doesNotContain("Not started", "Not done", "any one is enough");
        }
        open("ecf/blocks/3/explaining-clearly");
        assertThat(page.getByText("Mark as done").count()).isZero();
        open("ecf/blocks/3/block-3-survey");
        assertThat(page.getByText("Send my answers").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"mentee", "mentor", "april-mentor", "practitioner", "ey-mentor", "tutor", "lead"})
    void everyOpenCircleAtHomeHasAWayToDoIt(String who) {
        signInAs(who);

        var open = page.locator(".tasks > li:has(" + OPEN + ")");
        assertThat(open.all()).allSatisfy(step -> {
            assertThat(step.locator("a, button").count()).as(step.innerText()).isPositive();
            assertThat(step.innerText()).doesNotContain("Nothing to do", "Optional", "No date yet");
        });
    }

    @Test
    void aSurveyOfABlockToComeIsNotOpenYet() {
        signInAs("mentee");
        open("ecf/blocks/4/block-4-survey");

        assertThat(text()).contains("You can answer this survey from Monday 19 February 2024 on.");
        assertThat(page.locator("textarea").count()).isZero();
        everybodyCanUse("mentee-survey-to-come");
    }

    @Test
    void theWayOnIsThereBeforeAnythingIsMarked() {
        signInAs("mentor");
        open("ecf/blocks/3/help-that-leaves");

        assertThat(page.locator(".step").innerText())
                .contains("Mark as prepared")
                .contains("Next: ");
        assertThat(text()).doesNotContain("any one is enough");
    }

    @Test
    void aCorrectionThatWasLookedOverIsGone() {
        signInAs("lead");
        follow("1 to look over corrections of the timetable of ECF September 23-24");
        page.waitForURL("**/events?cohort=ecf.september-23-24#corrections");
        page.waitForSelector("text=Timetable corrections to look over");
        everybodyCanUse("lead-corrections");

        press("Yes, it is right");
        page.waitForSelector("text=Corrections that were looked over (2)");

        assertThat(text()).doesNotContain("Timetable corrections to look over");
        assertThat(focused()).isEqualTo("H1");
        open("");
        assertThat(text()).contains("None to look over").doesNotContain("1 to look over");
    }
}
