package uk.halfterm.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** An induction tutor gives a teacher a mentor, another one, and none again; by keyboard alone. */
@TestPropertySource(properties = "journey=choosing a mentor")
class ChoosingMentorIT extends Journey {

    @Test
    void aTutorChoosesChangesAndEnds() {
        signInAs("tutor");
        tabTo("Choose a mentor Priya Nair");
        page.keyboard().press("Enter");
        page.waitForURL("**/mentor/ecf");
        assertThat(heading()).isEqualTo("The mentor of Priya Nair");
        everybodyCanUse("tutor-choosing-mentor");

        tabTo("Pair them");
        page.keyboard().press("Enter");
        page.waitForSelector(".errors:focus");
        assertThat(text()).contains("Choose one of the mentors");
        assertThat(page.title()).startsWith("Error: ");
        everybodyCanUse("tutor-choosing-mentor-refused");

        choose("Joanne Leigh, cohort April 22-23, mentors one person");
        tabTo("Pair them");
        page.keyboard().press("Enter");
        page.waitForSelector(".confirmation");
        assertThat(page.locator(".confirmation:focus").innerText())
                .contains("Joanne Leigh mentors Priya Nair from 8 January 2024.");
        assertThat(text()).contains("Joanne Leigh has mentored them since 8 January 2024, until 11 April 2025.");
        everybodyCanUse("tutor-mentor-chosen");

        choose("Daniel Okafor, cohort September 23-24, mentors 2 people");
        page.waitForSelector("text=Kept. Not sent yet.");
        page.reload();
        assertThat(option("Daniel Okafor, cohort September 23-24, mentors 2 people")
                        .isChecked())
                .isTrue();
        assertThat(text()).contains("have not sent it");
        everybodyCanUse("tutor-mentor-not-sent");
        tabTo("Change the mentor");
        page.keyboard().press("Enter");
        page.waitForSelector("text=Daniel Okafor mentors Priya Nair from 8 January 2024.");
        assertThat(text()).doesNotContain("have not sent it");

        tabTo("End the pair");
        page.keyboard().press("Enter");
        page.waitForSelector("text=The last day of Daniel Okafor as the mentor of Priya Nair is 8 January 2024.");

        tabTo("Back to people");
        page.keyboard().press("Enter");
        page.waitForURL("**/people");
        assertThat(text()).contains("Priya Nair");
    }

    private void choose(String mentor) {
        var option = option(mentor);
        option.focus();
        page.keyboard().press("Space");
        assertThat(option.isChecked()).isTrue();
    }

    private Locator option(String mentor) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(mentor));
    }
}
