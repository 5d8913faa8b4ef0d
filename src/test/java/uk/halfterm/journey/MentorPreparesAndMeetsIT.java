package uk.halfterm.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MentorPreparesAndMeetsIT extends Journey {

    @Test
    void findsBlockThreeAndTheEventOfTheTenthOfJanuary() {
        signInAs("mentor");

        assertThat(heading()).startsWith("Block 3: Developing effective classroom practice");
        assertThat(text())
                .contains("Spring term 2023 to 2024, first half · week 1 of 5")
                .contains("Wednesday 10 January 2024, 2.00pm to 4.00pm")
                .contains("Amira Hussain")
                .contains("Tom Fairley");
        everybodyCanUse("mentor-home");
    }

    @Test
    void preparesByAnyOneChannel() {
        signInAs("mentor");
        follow("Get to know the evidence: webinar, reading or podcast");
        page.waitForURL("**/ecf/blocks/3/block-3-webinar");
        page.waitForSelector("video");
        everybodyCanUse("mentor-webinar");
        assertThat(page.evaluate("document.querySelector('video track').track.kind"))
                .isEqualTo("captions");

        press("Mark as watched");
        page.waitForSelector("text=Done on 8 January 2024");
        open("");

        assertThat(step("Get to know the evidence").innerText()).contains("Done");

        open("ecf/blocks/3/block-3-webinar");
        press("Undo");
        page.waitForSelector("text=Mark as watched");
    }

    @Test
    void opensEveryKindOfMaterial() {
        signInAs("mentor");
        open("ecf/blocks");
        everybodyCanUse("mentor-blocks");
        open("ecf/blocks/3");
        everybodyCanUse("mentor-block");
        assertThat(text()).contains("Evidence for mentors").contains("Meeting 1:");
        open("ecf/blocks/3/block-3-reading");
        everybodyCanUse("mentor-reading");
        assertThat(page.locator("a[download]").getAttribute("href"))
                .startsWith("media/")
                .endsWith(".docx");
        open("ecf/blocks/3/block-3-podcast");
        everybodyCanUse("mentor-podcast");
        open("ecf/blocks/3");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Meeting 1:")))
                .click();
        page.waitForSelector("text=to prepare");
        everybodyCanUse("mentor-agenda");
    }

    @Test
    void downloadsTheMeetingsOfTheHalfTermInOneFile() {
        signInAs("mentor");

        var download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Download").setExact(true))
                .click());

        assertThat(download.suggestedFilename()).isEqualTo("halfterm-ecf-block-3-meetings.html");
        open("");
        assertThat(step("Download this half term's meetings").innerText()).contains("Done");
    }

    @Test
    void marksAMeetingAsHeldWithOneClickAndTakesItBack() {
        signInAs("mentor");
        open("meetings");
        everybodyCanUse("mentor-meetings");

        press("Mark as held meeting 1 with Tom Fairley");
        page.waitForSelector("text=1 of 5 meetings held in this half term");
        open("meetings");
        assertThat(text()).contains("1 of 5 meetings held in this half term");

        press("Undo meeting 1 with Tom Fairley");
        page.waitForFunction("!document.body.innerText.includes('1 of 5 meetings held')");
    }

    @Test
    void readsThatThereIsNoEventInATermWithout() {
        signInAs("april-mentor");

        assertThat(text()).contains("There are no mentor training sessions for you to attend this term.");
        open("events");
        assertThat(text()).contains("There are no mentor training sessions for you to attend this term.");
        everybodyCanUse("april-mentor-events");
    }

    @Test
    void findsTheEventsOfTheirGroupByTerm() {
        signInAs("mentor");
        follow("Events");
        page.waitForURL("**/events");
        page.waitForSelector("text=Bournville group");
        page.getByText("Earlier terms").click();

        assertThat(text())
                .contains("Tuesday 19 September 2023, 1.00pm to 4.00pm")
                .contains("King Edwards School, B29 7LG")
                .contains("Thursday 11 April 2024, 2.00pm to 4.00pm");
        everybodyCanUse("mentor-events");
    }

    private Locator step(String title) {
        return page.locator(".tasks > li").filter(new Locator.FilterOptions().setHasText(title));
    }
}
