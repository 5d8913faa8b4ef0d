package uk.halfterm.journey;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Every wrong address answers with its own status and a page of the portal, with a way back. */
class WrongAddressesIT extends Journey {

    @ParameterizedTest
    @CsvSource({
        "nowhere, Page not found",
        "ecf, Page not found",
        "ecf/blocks/abc, Page not found",
        "ecf/blocks/99, Page not found",
        "ecf/blocks/3/modelling-a-new-idea/x, Page not found",
        "meetings/7, Page not found",
        "error, Page not found",
        "ecf/blocks/3/pack, This is for mentors",
        "ecf/blocks/99/pack, Page not found",
        "events?cohort=zzz, Page not found",
        "events?cohort=ecf.april-22-23, Page not found",
        "media/0000000000000000000000000000000000000000000000000000000000000000.png, Page not found",
        "ecf/blocks/3/plan-one-explanation, This is for mentors"
    })
    void isNotFound(String path, String heading) {
        signInAs("mentee");

        var answer = opened(path);

        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(heading()).isEqualTo(heading);
        assertThat(page.locator("main a.btn")).hasText("Go to your home page");
    }

    @Test
    void everybodyCanUseThePagesOfRefusal() {
        signInAs("mentee");
        opened("ecf/blocks/3/pack");
        everybodyCanUse("refusal-file");
        follow("Go to your home page");
        page.waitForSelector(".main-nav");
        opened("ecf/blocks/3/plan-one-explanation");
        everybodyCanUse("refusal-mentors");
    }

    @Test
    void aPageOfAnotherRoleIsRefused() {
        signInAs("mentee");

        assertThat(opened("people").status()).isEqualTo(403);
        assertThat(heading()).isEqualTo("You cannot open this page");
    }

    @Test
    void aStrangerIsToldWhyTheyAreAskedToSignIn() {
        opened("ecf/blocks/3");
        assertThat(page.url()).endsWith("/login?first");
        assertThat(text()).contains("Sign in to open the page you asked for.");

        signInHere("mentee");

        page.waitForURL(address("ecf/blocks/3"));
        assertThat(page.url()).isEqualTo(address("ecf/blocks/3"));
    }

    private Response opened(String path) {
        var answer = page.navigate(address(path));
        page.waitForSelector("h1");
        return answer;
    }
}
