package uk.halfterm.journey;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A practitioner in the child development training, at their own pace; on 8 January 2024 the first section of module 1 is done. */
class PractitionerLearnsIT extends Journey {

    private static final String MODULE = "child-development/modules/1";

    @Test
    void goesOnWhereTheyLeftOffAndFinishesASectionByKeyboardAlone() {
        signInAs("practitioner");
        assertThat(heading()).isEqualTo("Child development training");
        assertThat(text()).contains("At your own pace", "Module 1", "What play teaches");
        everybodyCanUse("practitioner-home");
        open(MODULE + "/what-play-teaches");
        page.waitForSelector("text=Mark as done and go on");

        open("");
        page.waitForSelector("text=Go on where you left off");
        tabTo("Resume");
        page.keyboard().press("Enter");
        page.waitForURL("**/" + MODULE + "/what-play-teaches");
        page.waitForSelector("text=Mark as done and go on");
        for (String next : new String[] {
            "again-and-again",
            "joining-play",
            "attention-is-learned",
            "a-small-working-memory",
            "keeping-going",
            "watch-before-you-act"
        }) {
            tabTo("Mark as done and go on");
            page.keyboard().press("Enter");
            page.waitForURL("**/" + MODULE + "/" + next);
            page.waitForFunction("document.activeElement.tagName === 'H1'");
        }

        open(MODULE);
        assertThat(section("How young children learn").innerText())
                .contains("What play teaches", "Done")
                .doesNotContain("Not done");
        assertThat(section("Your part in learning").innerText()).contains("Not done");
        everybodyCanUse("practitioner-module");
    }

    @Test
    void keepsFocusOnAPageThatIsDone() {
        signInAs("practitioner");
        open(MODULE + "/families-know-most");
        page.waitForSelector("text=Mark as done and go on");
        everybodyCanUse("practitioner-page");

        tabTo("Mark as done and go on");
        page.keyboard().press("Enter");
        page.waitForFunction("!location.href.includes('families-know-most')"); // it was the last; others are not done
        open(MODULE + "/families-know-most");
        page.waitForSelector("text=Done on 8 January 2024");
        assertThat(text()).contains("Still to do: ");
        tabTo("Undo done");
        page.keyboard().press("Enter");
        page.waitForSelector("text=Mark as done and go on");

        assertThat(focused()).isNotEqualTo("BODY");
    }

    @Test
    void seesWhatIsThereAndWhatIsComing() {
        signInAs("practitioner");
        follow("Modules");
        page.waitForURL("**/child-development/modules");
        page.waitForSelector("text=Module 1:");

        assertThat(text()).contains("6 modules, at your own pace.", "Coming soon");
        everybodyCanUse("practitioner-modules");
        open("meetings");
        everybodyCanUse("practitioner-meetings");
        open("events");
        everybodyCanUse("practitioner-events");
    }

    @Test
    void isNotShownWhatOtherProgrammesHold() {
        signInAs("practitioner");
        for (String address : new String[] {"ecf/blocks", "ecf/blocks/3", "mentor-induction/stages"}) {
            open(address);
            assertThat(heading()).as(address).isEqualTo("Page not found");
        }
    }

    private Locator section(String title) {
        return page.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h2").filter(new Locator.FilterOptions().setHasText(title))));
    }
}
