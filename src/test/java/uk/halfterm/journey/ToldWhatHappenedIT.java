package uk.halfterm.journey;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever presses something is told what it did, or that it did nothing and why. */
@TestPropertySource(properties = "journey=told") // a portal of its own
class ToldWhatHappenedIT extends Journey {

    private static final String PART = "ecf/blocks/3/scaffolding-and-fading";

    @Test
    void aButtonPressedAfterTheSessionHasEndedIsSaidToHaveDoneNothing() {
        signInAs("mentee");
        open(PART);
        endSession();
        press("Mark as done and go on");
        page.waitForURL("**/login?ended");
        signInHere("mentee");

        page.waitForURL("**/" + PART);
        var note = page.locator("main > .notice");
        assertThat(note)
                .hasText("“Mark as done and go on” was not taken: you had been signed out when you pressed it."
                        + " Press it again.");
        assertThat(note).isFocused();
        everybodyCanUse("press-lost");
        page.reload();
        page.waitForSelector("h1");
        assertThat(page.locator("main .notice")).hasCount(0);
    }

    @Test
    void nobodyElseIsToldOfAButtonThatWasPressedBefore() {
        signInAs("mentee");
        open(PART);
        endSession();
        press("Mark as done and go on");
        page.waitForURL("**/login?ended");
        signInHere("two-programmes-mentor");

        open(PART);

        assertThat(page.locator("main .notice")).hasCount(0);
    }

    @Test
    void aButtonThatDidItsWorkIsNotSaidToHaveDoneNothing() {
        signInAs("mentor");
        open("meetings");
        press("Mark as held");
        assertThat(page.locator("#told")).containsText("is marked as held");
        page.waitForTimeout(1_500);
        endSession();
        follow("Events");
        page.waitForURL("**/login?ended");
        signInHere("mentor");

        open("meetings");

        assertThat(page.locator("main .notice")).hasCount(0);
        press("Undo");
    }

    @Test
    void whoSignedOutInAnotherTabIsToldSo() {
        signInAs("mentee");
        open("meetings");
        var other = browser().newPage();
        other.navigate(address(""));
        other.locator(".who > summary").click();
        other.locator("button[data-owner]").click();
        other.waitForURL("**/login?left");

        follow("Events");

        page.waitForURL("**/login?out");
        assertThat(text()).contains("You have been signed out in this browser.");
    }

    @Test
    void aDownloadIsSaidAndItsStepIsDone() {
        signInAs("mentor");
        assertThat(text()).doesNotContain("Downloaded on");

        page.waitForDownload(() -> page.locator("a[download]").first().click());

        assertThat(page.locator("#told")).hasText("The agendas are being downloaded. This step is marked as done.");
        assertThat(page.locator("main")).containsText("Downloaded on 8 January 2024.");
        assertThat(page.locator("a[download]").first()).isFocused();
        open("ecf/blocks/3");
        page.waitForDownload(() -> page.locator("a[download]").first().click());
        assertThat(page.locator("#told")).hasText("The agendas are being downloaded.");
    }

    @Test
    void aLeadComesToTheCorrectionsAndHearsThatOneWasAccepted() {
        signInAs("lead");
        page.locator("a[href*='#corrections']").first().click();

        assertThat(page.locator("h2#corrections")).isFocused();
        assertThat(page.locator("h2#corrections")).isInViewport();
        var written = page.locator("#corrections ~ table tbody tr")
                .first()
                .locator("td")
                .first()
                .innerText();
        press("Yes, it is right");
        assertThat(page.locator("#told")).containsText("“" + written + "” means ");
        assertThat(page.locator("#told")).containsText("agreed to");
        assertThat(focused()).isNotEqualTo("BODY");
    }

    @Test
    void aPartThatIsDoneIsSaidWithHowManyAre() {
        signInAs("mentee");
        open("ecf/blocks/3/grouping-pupils");
        press("Mark as done and go on");

        assertThat(page.locator("#told"))
                .hasText(java.util.regex.Pattern.compile(
                        "“Grouping pupils” is done\\. \\d of \\d done, \\d+ minutes left to read and watch\\."));
        page.goBack();
        press("Undo");
        assertThat(page.locator("#told")).containsText("is not done any more. ");
        assertThat(page.locator("#told")).containsText(" done, ");
    }

    private void endSession() {
        browser().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }
}
