package uk.halfterm.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An agenda and the pack of all of them on paper: light, with where they belong, who met and when, and room for notes. */
class OnPaperIT extends Journey {

    @Test
    void anAgendaIsPrintedInDarkOnWhiteWithRoomForNotes() {
        signInAs("mentor");
        open("ecf/blocks/3/plan-one-explanation");
        assertThat(page.locator(".on-paper").first().isVisible()).isFalse();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

        assertThat(text())
                .contains("Early career framework programme · Block 3: Developing effective classroom practice")
                .contains("Daniel Okafor")
                .contains("Amira Hussain / Tom Fairley")
                .contains("Date")
                .contains("Notes and next steps")
                .doesNotContain("Mark as prepared", "Print", "Back: ");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.eyebrow')).color"))
                .isEqualTo("rgb(74, 88, 114)");
        assertThat(page.locator(".on-paper .notes").boundingBox().height).isGreaterThan(300);
    }

    @Test
    void anAgendaHasAButtonThatPrintsIt() {
        signInAs("mentor");
        open("ecf/blocks/3/plan-one-explanation");
        page.evaluate("window.print = () => { document.title = 'printed'; }");

        press("Print");

        page.waitForFunction("document.title === 'printed'");
    }

    @Test
    void thePackSaysWhatFileItIsBeforeItIsDownloaded() {
        signInAs("mentor");
        assertThat(text()).containsPattern("HTML, \\d+ kB: opens in any browser, to read or print");
        open("ecf/blocks/3");
        assertThat(text()).containsPattern("One file, HTML, \\d+ kB: opens in any browser, to read or print");
    }
}
