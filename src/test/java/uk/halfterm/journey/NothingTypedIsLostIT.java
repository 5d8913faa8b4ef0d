package uk.halfterm.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody has typed and not sent survives an ended session, a lost connection, a second tab and a closed page. */
@TestPropertySource(properties = "journey=typed") // a portal of its own
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NothingTypedIsLostIT extends Journey {

    private static final String SURVEY = "ecf/blocks/3/block-3-survey";

    @Test
    void isThereAgainWhenThePageIsOpenedAgain() {
        signInAs("mentee");
        type("My careful answer");
        assertThat(page.locator("form .draft")).hasText("Kept. Not sent yet.");
        page.locator("fieldset").first().locator("input").nth(2).check();
        page.waitForTimeout(1_500);

        open("");
        open(SURVEY);

        assertThat(words()).hasValue("My careful answer");
        assertThat(page.locator("fieldset").first().locator("input").nth(2)).isChecked();
        assertThat(page.locator(".draft-note")).containsText("have not sent it");
        everybodyCanUse("draft-again");

        press("Begin anew");
        assertThat(page.locator(".draft-note")).containsText("taken away");
        assertThat(words()).hasValue("");
        assertThat(page.locator("fieldset").first().locator("input:checked")).hasCount(0);
        assertThat(focused()).isEqualTo("INPUT");
        everybodyCanUse("draft-taken-away");

        press("Bring it back");
        assertThat(words()).hasValue("My careful answer");
        assertThat(page.locator("form .draft")).hasText("Kept. Not sent yet.");
        open(SURVEY);
        beginAnew();
        press("Send my answers");
        assertThat(page.locator("[role=alert], .errors").first()).containsText("There is a problem");
    }

    private void beginAnew() {
        press("Begin anew");
        assertThat(page.locator(".draft-note")).containsText("taken away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "of no session"})
    void comesBackAfterTheSessionHasEnded(String cookie) {
        signInAs("mentee");
        open(SURVEY);
        words().fill("");
        words().pressSequentially("Typed before the end");
        endSession(cookie);
        press("Send my answers");

        page.waitForURL("**/login?ended");
        assertThat(page.locator("main")).containsText("You have been signed out");
        everybodyCanUse("session-ended-" + cookie.replace(' ', '-'));
        signInHere("mentee");

        page.waitForURL("**/" + SURVEY);
        assertThat(words()).hasValue("Typed before the end");
        page.waitForTimeout(3_000); // until it is told to the portal
        open(SURVEY);
        assertThat(words()).hasValue("Typed before the end");
        beginAnew();
    }

    @Test
    void belongsToNobodyElseAtTheSameComputer() {
        signInAs("mentee");
        open(SURVEY);
        words().pressSequentially("For my eyes");
        endSession("gone");
        press("Send my answers");
        page.waitForURL("**/login?ended");
        assertThat((String) page.evaluate("JSON.stringify(localStorage)"))
                .contains("halfterm.unsent")
                .doesNotContain("eyes");

        signInHere("two-programmes-mentor");
        open("");
        assertThat(text()).doesNotContain("For my eyes");
        page.evaluate("Object.keys(localStorage).forEach(key => localStorage.removeItem(key))");
    }

    @Test
    void isNeverOverwrittenByASecondTab() {
        signInAs("mentee");
        open(SURVEY);
        var second = browser().newPage();
        second.navigate(address(SURVEY));
        second.locator("textarea").first().pressSequentially("Second tab");
        assertThat(second.locator("form .draft")).hasText("Kept. Not sent yet.");

        words().pressSequentially("First tab");

        assertThat(page.locator("[role=alert].draft-note")).containsText("in another tab");
        everybodyCanUse("draft-clash");
        press("Send my answers");
        assertThat((String) page.evaluate("document.activeElement.getAttribute('role')"))
                .isEqualTo("alert");
        assertThat(page.locator(".confirmation, .errors")).hasCount(0);
        press("Keep what stands here");
        assertThat(page.locator("form .draft")).hasText("Kept. Not sent yet.");
        assertThat((String) page.evaluate("document.activeElement.className")).contains("draft");
        second.close();
        open(SURVEY);
        assertThat(words()).hasValue("First tab");
        beginAnew();
    }

    @Test
    void waitsInTheBrowserWhileThereIsNoConnection() {
        signInAs("mentee");
        open(SURVEY);
        browser().setOffline(true);
        words().pressSequentially("Without a network");

        assertThat(page.locator("#connection")).containsText("No connection to Halfterm");
        assertThat(page.locator("form .draft")).containsText("stays on this computer");
        page.locator(".who > summary").click();
        press("Sign out");
        assertThat(page.locator("dialog")).containsText("has not reached Halfterm");
        assertThat((String) page.evaluate("document.activeElement.textContent")).isEqualTo("Stay signed in");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);

        browser().setOffline(false);
        assertThat(page.locator("form .draft"))
                .hasText(
                        "Kept. Not sent yet.",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat((String) page.evaluate("JSON.stringify(Object.keys(localStorage))"))
                .doesNotContain("unsent");
        open(SURVEY);
        assertThat(words()).hasValue("Without a network");
        beginAnew();
    }

    @Test
    void staysInTheBrowserWhileItIsTooLongForThePortal() {
        signInAs("mentee");
        open(SURVEY);
        var tooLong = "Longer than a draft may be. ".repeat(6_000);
        words().fill(tooLong);

        assertThat(page.locator("form .draft")).containsText("too long to be kept before it is sent");
        assertThat(page.locator("form .draft")).containsText("stays in this browser");
        assertThat(page.locator("#connection")).isHidden();
        everybodyCanUse("draft-too-long");
        open("");
        open(SURVEY);
        assertThat(words()).hasValue(tooLong);

        words().fill("Shorter");
        assertThat(page.locator("form .draft")).hasText("Kept. Not sent yet.");
        assertThat((String) page.evaluate("JSON.stringify(Object.keys(localStorage))"))
                .doesNotContain("unsent");
        open(SURVEY);
        beginAnew();
    }

    @Test
    @Order(Integer.MAX_VALUE) // what is sent stays
    void isGoneOnceItIsSent() {
        signInAs("mentee");
        open(SURVEY);
        for (var group : page.locator("fieldset").all()) {
            group.locator("input").nth(1).check();
        }
        words().fill("Sent");
        assertThat(page.locator("form .draft")).hasText("Kept. Not sent yet.");
        open(SURVEY);
        assertThat(page.locator(".draft-note")).containsText("have not sent it");
        press("Send my answers");
        page.waitForSelector(".confirmation");
        assertThat(focused()).isEqualTo("SECTION");
        assertThat(page.locator(".draft-note")).hasCount(0);

        open(SURVEY);
        assertThat(page.locator(".draft-note")).hasCount(0);
        assertThat(words()).hasValue("Sent");
    }

    private void endSession(String cookie) {
        var session = browser().cookies().stream()
                .filter(one -> one.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        browser().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        if (!cookie.equals("gone")) {
            browser()
                    .addCookies(java.util.List.of(new Cookie("JSESSIONID", "0123456789ABCDEF")
                            .setDomain(session.domain)
                            .setPath(session.path)));
        }
    }

    private void type(String text) {
        open(SURVEY);
        words().pressSequentially(text);
    }

    private Locator words() {
        return page.locator("textarea").first();
    }
}
