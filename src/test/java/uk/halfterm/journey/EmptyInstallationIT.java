package uk.halfterm.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.identity.FirstAdministrator;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "halfterm.demonstration=false")
class EmptyInstallationIT extends Journey {

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Test
    void getsItsAdministratorFromALinkThatWorksOnce() {
        var link = "setup/" + firstAdministrator.issueToken();
        open(link);
        everybodyCanUse("set-up");

        press("Create the administrator");
        page.waitForSelector("text=There is a problem");
        everybodyCanUse("set-up-errors");
        page.getByLabel("First name").fill("Sam");
        page.getByLabel("Last name").fill("Whitlock");
        page.getByLabel("Email address").fill("sam@school.example");
        page.getByLabel("Password").fill("three random words");
        press("Create the administrator");
        page.waitForSelector("#username");
        page.locator("#username").fill("sam@school.example");
        page.locator("#password").fill("three random words");
        page.locator("button[type=submit]").click();
        page.waitForSelector(".main-nav");

        assertThat(heading()).isEqualTo("Your portal");
        assertThat(text()).contains("Nobody can begin yet", "no page to enter them on yet");
        everybodyCanUse("empty-portal");
        open(link);
        assertThat(heading()).isEqualTo("This link has been used");
        everybodyCanUse("set-up-used");
    }
}
