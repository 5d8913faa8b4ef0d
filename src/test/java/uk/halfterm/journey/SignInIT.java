package uk.halfterm.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInIT extends Journey {

    @Test
    void bringsPeopleToThePageTheyAskedFor() {
        page.navigate(address("blocks/3/modelling-a-new-idea"));
        page.waitForSelector("#username");
        everybodyCanUse("sign-in");

        fillAndSend("mentee@demo.halfterm.example", "half-term-demo");

        page.waitForURL("**/blocks/3/modelling-a-new-idea*");
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
    void endsWithSigningOut() {
        signInAs("trainer");
        page.locator(".who summary").click();
        press("Sign out");
        page.waitForSelector("#username");

        page.navigate(address("blocks"));

        page.waitForSelector("#username");
    }

    @Test
    void servesThePageItselfWithItsSecurityHeaders() {
        var headers = page.navigate(address("login")).allHeaders();

        assertThat(headers.get("content-security-policy")).contains("default-src 'self'", "frame-ancestors 'none'");
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

        tabTo("Start");
        page.keyboard().press("Enter");
        page.waitForURL("**/blocks/3/*");
        page.waitForSelector("text=Mark as done and go on");
        var first = heading();
        tabTo("Mark as done and go on");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        page.waitForFunction("first => document.querySelector('h1').innerText !== first", first);

        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
    }

    /** Presses Tab until the control with that name has focus; a person would give up as well. */
    private void tabTo(String name) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.innerText"))) {
                return;
            }
        }
        throw new AssertionError("No way to \"" + name + "\" by keyboard");
    }

    private void fillAndSend(String email, String password) {
        page.getByLabel("Email address").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }
}
