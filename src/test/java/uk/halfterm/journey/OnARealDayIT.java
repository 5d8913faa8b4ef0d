package uk.halfterm.journey;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** In the middle of a half term, on a Thursday: weeks are weeks, what was missed is offered, what is over stands apart. */
@TestPropertySource(properties = "halfterm.today=2026-11-26")
class OnARealDayIT extends Journey {

    @Test
    void aWeekIsNearByItsMonday() {
        signInAs("two-programmes-mentor");
        open("meetings");

        assertThat(text())
                .contains("Week of Monday 23 November 2026 · This week")
                .contains("Week of Monday 16 November 2026 · Last week")
                .contains("Week of Monday 7 December 2026 · In 2 weeks")
                .doesNotContain("days ago");
    }

    @Test
    void theOldestMeetingThatWasMissedIsOfferedAtHome() {
        signInAs("mentor");

        press("Mark as held the meeting of the week of Monday 16 November with Amira Hussain");
        page.waitForSelector("text=2 of 4");

        open("meetings");
        press("Undo meeting 2 with Amira Hussain");
        page.waitForFunction("!document.body.innerText.includes('2 of 4 meetings held')");
    }

    @Test
    void whoseProgrammeIsOverReadsOneStory() {
        signInAs("april-mentor");

        for (var path : new String[] {"", "meetings", "events"}) {
            open(path);
            assertThat(text())
                    .as(path)
                    .contains("Your programme ended on Friday 11 April 2025.")
                    .doesNotContain("you will join", "expected to see somebody");
        }
        everybodyCanUse("april-mentor-ended");
    }

    @Test
    void cohortsThatHaveEndedStandFolded() {
        signInAs("lead");

        for (var path : new String[] {"events", "people"}) {
            open(path);
            assertThat(page.locator("nav ul.tabs a:visible").allInnerTexts())
                    .as(path)
                    .contains("ECF April 24-25")
                    .doesNotContain("ECF April 21-22");
            page.getByText("Cohorts that have ended (6)").click();
            assertThat(page.locator("nav ul.tabs a:visible").allInnerTexts()).contains("ECF April 21-22");
            everybodyCanUse("lead-ended-" + path);
        }
    }

    @Test
    void aTrainersEventsOfThisHalfTermAreNotMixedWithLaterOnes() {
        signInAs("trainer");

        assertThat(text()).contains("No event is planned for this half term.\n\nLater");
    }

    @Test
    void aTutorCanWriteToTheMentorWhoIsBehind() {
        signInAs("tutor");

        assertThat(page.locator("a[href='mailto:mentor@demo.halfterm.example']")
                        .first()
                        .innerText())
                .isEqualTo("Write to Daniel Okafor");
    }
}
