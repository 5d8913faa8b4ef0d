package uk.halfterm.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** By keyboard alone: links within the page stay on it, focus stays at hand, what happened is said, Back returns to the place. */
@TestPropertySource(properties = "journey=hands") // a portal of its own
class HandsIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "ecf/blocks/3", "ecf/blocks/3/block-3-survey", "events"})
    void theSkipLinkLeadsToThePageItIsOn(String path) {
        signInAs("mentee");
        open(path);

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.url()).endsWith(path);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void anErrorsLinkLeadsToItsFieldAndLosesNothing() {
        signInAs("mentee");
        open("ecf/blocks/3/block-3-survey");
        page.locator("textarea").first().fill("Half filled");
        press("Send my answers");
        page.waitForSelector("text=There is a problem");
        page.locator(".field.bad").first().waitFor();

        tabTo(page.locator("a[href^='#']").nth(1));
        page.keyboard().press("Enter");

        assertThat(page.url()).endsWith("block-3-survey");
        assertThat(focused()).isEqualTo("INPUT");
        assertThat(page.locator("textarea").first()).hasValue("Half filled");
    }

    @Test
    void markingAMeetingKeepsFocusAndIsSaid() {
        signInAs("mentor");
        open("meetings");
        var mark = page.locator("button:has-text('Mark as held')").first();
        mark.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#told")).containsText("is marked as held");
        assertThat(focused()).isEqualTo("BUTTON");
        assertThat((String) page.evaluate("document.activeElement.innerText")).startsWith("Undo");
        page.keyboard().press("Enter");
        assertThat(page.locator("#told")).containsText("not marked as held any more");
        assertThat((String) page.evaluate("document.activeElement.innerText")).startsWith("Mark as held");
    }

    @Test
    void markingAMeetingAtHomeLeavesFocusInItsCard() {
        signInAs("mentor");
        var mark = page.locator("#mentees ~ * button, [aria-labelledby=mentees] button")
                .first();
        mark.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#told")).containsText("is marked as held");
        assertThat(focused()).isNotEqualTo("BODY");
        open("meetings");
        press("Undo");
    }

    @Test
    void markingAPartAsDoneIsSaidOnTheNextPage() {
        signInAs("mentee");
        open("ecf/blocks/3/scaffolding-and-fading");
        press("Mark as done and go on");

        page.waitForURL("**/grouping-pupils");
        assertThat(page.locator("#told")).containsText("“Scaffolding and fading” is done.");
        assertThat(focused()).isEqualTo("H1");
        open("ecf/blocks/3/scaffolding-and-fading");
        press("Undo");
        assertThat(page.locator("#told")).containsText("is not done any more");
        assertThat(focused()).isNotEqualTo("BODY");
    }

    @Test
    void theMenuClosesByEscapeAndByAClickElsewhere() {
        signInAs("mentor");
        page.locator(".who > summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".who")).hasAttribute("open", "");

        page.keyboard().press("Escape");

        assertThat(page.locator(".who[open]")).hasCount(0);
        assertThat(focused()).isEqualTo("SUMMARY");
        page.keyboard().press("Enter");
        page.locator("h1").click();
        assertThat(page.locator(".who[open]")).hasCount(0);
    }

    @Test
    void backReturnsToThePlaceAndTheLinkThatWereLeft() {
        signInAs("mentor");
        open("ecf/blocks/3");
        var link = page.locator("main .tasks a").last();
        var words = link.innerText();
        link.scrollIntoViewIfNeeded();
        var before = scrolled();
        assertThat(before).isGreaterThan(300);
        link.click();
        page.waitForURL("**/ecf/blocks/3/*");
        assertThat(page.locator("h1")).isFocused();
        assertThat(scrolled()).isZero();

        page.goBack();

        assertThat(page.locator("main a:focus")).hasText(words);
        assertThat(scrolled()).isBetween(before - 40, before + 40);
    }

    @ParameterizedTest
    @CsvSource({
        "mentee, Ask your induction tutor first",
        "practitioner, Ask your setting leader",
        "tutor, Ask the programme team",
        "lead, The address people are given for help"
    })
    void theFootAsksNobodyToAskThemselves(String who, String words) {
        signInAs(who);

        assertThat(page.locator(".foot")).containsText(words);
    }

    private int scrolled() {
        return ((Number) page.evaluate("Math.round(scrollY)")).intValue();
    }
}
