package uk.halfterm.journey;

import java.util.ArrayList;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class SignInIT extends Journey {

    @Test
    void bringsPeopleToThePageTheyAskedFor() {
        page.navigate(address("ecf/blocks/3/modelling-a-new-idea"));
        page.waitForSelector("#username");
        everybodyCanUse("sign-in");

        fillAndSend("mentee@demo.halfterm.example", "half-term-demo");

        page.waitForURL("**/ecf/blocks/3/modelling-a-new-idea*");
        page.waitForSelector("text=Say the decision, not only the step");
    }

    @Test
    void saysTheSameForAnUnknownAddressAsForAWrongPassword() {
        open("login");
        fillAndSend("nobody@demo.halfterm.example", "not the password");
        page.waitForSelector("text=There is a problem");
        var unknown = page.locator(".errors").innerText();
        everybodyCanUse("sign-in-error");
        fillAndSend("trainer@demo.halfterm.example", "not the password");
        page.waitForSelector("text=There is a problem");

        assertThat(page.locator(".errors").innerText()).isEqualTo(unknown);
    }

    @Test
    void leadsBackToTheAddressAfterAFaultByKeyboardAlone() {
        open("login");
        page.keyboard().press("Tab");
        page.keyboard().type("mentee@demo.halfterm.exampel");
        page.keyboard().press("Tab");
        page.keyboard().type("half-term-demo");
        page.keyboard().press("Enter");

        page.waitForURL("**/login?error");
        assertThat(page.locator(".errors")).isFocused();
        assertThat(page.title()).isEqualTo("Error: Sign in · Halfterm");
        assertThat(page.getByLabel("Email address")).hasValue("mentee@demo.halfterm.exampel");
        assertThat(page.getByLabel("Email address"))
                .hasAccessibleDescription(
                        "Error: The email address or the password is not right. Check both and try again.");

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Email address")).isFocused();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("mentee@demo.halfterm.example");
        page.keyboard().press("Tab");
        page.keyboard().type("half-term-demo");
        page.keyboard().press("Enter");

        page.waitForSelector(".main-nav");
    }

    @Test
    void sendsNothingOfWhatIsTypedBeforeTheFormIsSent() {
        open("login");
        var sent = new ArrayList<String>();
        page.onRequest(request -> sent.add(String.valueOf(request.postData())));

        page.getByLabel("Password").fill("half-term-demo");
        page.getByLabel("Email address").fill("mentee@demo.halfterm.example");
        page.getByLabel("Password").focus();

        assertThat(sent).noneMatch(body -> body.contains("half-term-demo") || body.contains("mentee@"));
    }

    @Test
    void skipsToTheContentOfThePageItIsOn() {
        signInAs("mentee");
        open("meetings");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to main content")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("main")).isFocused();
        assertThat(page.url()).isEqualTo(address("meetings"));
    }

    @Test
    void endsWithSigningOut() {
        signInAs("trainer");
        page.locator(".who summary").click();
        press("Sign out");
        page.waitForSelector("#username");

        page.navigate(address("ecf/blocks"));

        page.waitForSelector("#username");
    }

    @Test
    void servesThePageItselfWithItsSecurityHeaders() {
        var headers = page.navigate(address("login")).allHeaders();

        assertThat(headers.get("content-security-policy"))
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers)
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "same-origin");
        assertThat(headers.get("cache-control")).contains("no-store");
    }

    @Test
    void worksByKeyboardAloneUpToAPartMarkedAsDone() {
        open("login");
        page.keyboard().press("Tab");
        page.keyboard().type("tom@demo.halfterm.example");
        page.keyboard().press("Tab");
        page.keyboard().type("half-term-demo");
        page.keyboard().press("Enter");
        page.waitForSelector(".main-nav");

        tabTo(page.getByText("Start", new Page.GetByTextOptions().setExact(true)));
        page.keyboard().press("Enter");
        page.waitForURL("**/ecf/blocks/3/*");
        page.waitForSelector("text=Mark as done and go on");
        var first = heading();
        tabTo(page.getByText("Mark as done and go on"));
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        page.waitForFunction("first => document.querySelector('h1').innerText !== first", first);

        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
    }

    private void fillAndSend(String email, String password) {
        page.getByLabel("Email address").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }
}
