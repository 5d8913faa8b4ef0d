package uk.halfterm.journey;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses from the time when there was one programme lead to where things are now: bookmarks and mails hold them. */
class OldAddressesIT extends Journey {

    @Test
    void leadToWhereThingsAreNow() {
        signInAs("mentor");

        leads("blocks", "ecf/blocks", "Blocks");
        leads("blocks/3", "ecf/blocks/3", "Block 3: Developing effective classroom practice");
        leads("blocks/3/webinar", "ecf/blocks/3/block-3-webinar", "");
        leads("blocks/3/modelling-a-new-idea", "ecf/blocks/3/modelling-a-new-idea", "Modelling a new idea");
    }

    @Test
    void leadPeopleThroughSignInToo() {
        page.navigate(address("blocks/3/modelling-a-new-idea"));
        page.waitForSelector("#username");
        page.locator("#username").fill("mentee@demo.halfterm.example");
        page.locator("#password").fill("half-term-demo");
        page.locator("#password").press("Enter");

        page.waitForURL("**/ecf/blocks/3/modelling-a-new-idea*");
    }

    @Test
    void downloadTheMeetingsStill() {
        signInAs("mentor");

        var download = page.waitForDownload(() -> page.evaluate("window.location = 'blocks/3/pack'"));

        assertThat(download.suggestedFilename()).isEqualTo("halfterm-ecf-block-3-meetings.html");
    }

    @Test
    void tellNothingOfWhatIsNotTheirs() {
        signInAs("mentee");

        open("blocks/3/reading");

        assertThat(heading()).isEqualTo("This is for mentors");
    }

    private void leads(String old, String now, String heading) {
        page.navigate(address(old));
        page.waitForURL(address(now), new Page.WaitForURLOptions().setTimeout(20_000));
        page.waitForSelector("h1");
        assertThat(heading()).as(old).startsWith(heading);
    }
}
