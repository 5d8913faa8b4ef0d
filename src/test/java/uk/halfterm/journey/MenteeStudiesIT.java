package uk.halfterm.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class MenteeStudiesIT extends Journey {

    @Test
    void goesOnFromPartToPartAndFindsItDone() {
        signInAs("mentee");
        everybodyCanUse("mentee-home");
        assertThat(text()).contains("minutes left").contains("With Daniel Okafor");

        open("ecf/blocks/3/scaffolding-and-fading");
        everybodyCanUse("mentee-part");
        press("Mark as done and go on");
        page.waitForURL("**/ecf/blocks/3/grouping-pupils");
        open("ecf/blocks/3");
        everybodyCanUse("mentee-block");

        assertThat(page.locator(".tasks > li")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText("Scaffolding and fading"))
                        .innerText())
                .contains("Done");

        open("ecf/blocks/3/scaffolding-and-fading");
        press("Undo");
        page.waitForSelector("text=Mark as done and go on");
    }

    @Test
    void resumesWhereTheyLeftOff() {
        signInAs("mentee");
        open("ecf/blocks/3/adapting-on-the-spot");
        page.waitForSelector("text=Mark as done and go on");

        open("");
        page.waitForSelector("text=Go on where you left off");
        follow("Resume");

        page.waitForURL("**/ecf/blocks/3/adapting-on-the-spot");
    }

    @Test
    void neverSeesMentorMaterial() {
        signInAs("mentee");

        open("ecf/blocks/3");
        assertThat(text())
                .doesNotContain("Evidence for mentors")
                .doesNotContain("Podcast")
                .doesNotContain("Agenda");
        for (String address : new String[] {"block-3-reading", "block-3-podcast", "plan-one-explanation"}) {
            open("ecf/blocks/3/" + address);
            assertThat(heading()).as(address).isEqualTo("This is for mentors");
        }
        everybodyCanUse("mentee-not-found");
    }

    @Test
    void isToldWhatTheSurveyLacksAndThanked() {
        signInAs("mentee");
        open("ecf/blocks/3/block-3-survey");
        everybodyCanUse("mentee-survey");

        press("Send my answers");
        page.waitForSelector("text=There is a problem");
        everybodyCanUse("mentee-survey-errors");
        for (var group : page.locator("fieldset").all()) {
            group.locator("input").nth(3).check();
        }
        page.locator("textarea").first().fill("Groups talk more \"freely\" <now>.");
        page.locator("textarea").last().fill("One question before each task.");
        press("Send my answers");

        page.waitForSelector("text=your answers are saved");
        page.reload();
        page.waitForSelector("textarea");
        assertThat(page.locator("textarea").first().inputValue()).isEqualTo("Groups talk more \"freely\" <now>.");
    }

    @Test
    void answersTheSurveyByKeyboardAloneAfterLeavingQuestionsOut() {
        signInAs("tom");
        open("blocks/3/survey");
        tabTo(page.locator("textarea").first());
        page.keyboard().type("My careful answer");
        tabTo(page.getByText("Send my answers"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".errors")).isFocused();
        assertThat(page.locator(".errors")).isInViewport();
        assertThat(page.title()).startsWith("Error: ");

        for (var question : page.locator(".errors a").all()) {
            question.focus();
            page.keyboard().press("Enter");
            var group = page.locator(question.getAttribute("href"));
            assertThat(group).hasAttribute("aria-invalid", "true");
            assertThat(group.locator("input").first()).isFocused();
            assertThat(group.locator("legend")).isInViewport();
            page.keyboard().press("Space");
        }
        assertThat(page.url()).isEqualTo(address("ecf/blocks/3/block-3-survey"));
        assertThat(page.locator("textarea").first()).hasValue("My careful answer");
        tabTo(page.getByText("Send my answers"));
        page.keyboard().press("Enter");

        assertThat(page.locator(".confirmation")).isFocused();
        assertThat(page.locator(".confirmation")).isInViewport();
        everybodyCanUse("mentee-survey-sent");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Back to block 3")).isFocused();
    }

    @Test
    void seesMeetingsButMarksNone() {
        signInAs("mentee");
        open("meetings");

        assertThat(text()).contains("Daniel Okafor").contains("Due this week");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mark as held"))
                        .count())
                .isZero();
        everybodyCanUse("mentee-meetings");
        open("events");
        everybodyCanUse("mentee-events");
    }
}
