package uk.halfterm.journey;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands on two pages agrees, or says what it counts; and pages speak the words of those who read them. */
class OneNumberOneWordIT extends Journey {

    private static final Pattern MINUTES = Pattern.compile("(\\d+) minutes");

    /** Of those who made Halfterm, and of nobody who uses it. */
    private static final List<String> DEVELOPERS_WORDS = List.of(
            "This installation",
            "Deliveries",
            "between modules",
            "Given up",
            "Read by rule",
            "Accepted by a person",
            "line 16",
            "Note change of time",
            "kinds of item");

    @Test
    void theMinutesAtHomeAreThoseOfTheBlock() {
        signInAs("mentee");
        int left = minutes(page.locator(".meter").first().innerText());
        open("ecf/blocks/3");
        int toDo = page
                .locator("section:has(#self-study) .tasks > li")
                .filter(new Locator.FilterOptions().setHasText("Not done"))
                .allInnerTexts()
                .stream()
                .mapToInt(OneNumberOneWordIT::minutes)
                .sum();
        int all = page.locator("section:has(#self-study) .tasks > li").allInnerTexts().stream()
                .mapToInt(OneNumberOneWordIT::minutes)
                .sum();
        open("ecf/blocks");

        assertThat(left).isPositive().isEqualTo(toDo);
        assertThat(step("Block 3: ")).contains(all + " minutes to read and watch.");
    }

    @Test
    void agendasAndMeetingsSayWhatTheyCount() {
        signInAs("mentor");

        assertThat(step("Download this half term's meetings"))
                .contains("8 agendas for the whole block", "This half term has 5 meetings", "HTML, ");
        assertThat(step("Meet each ECT you mentor")).contains("0 of 10 meetings", "with your 2 ECTs together");
        assertThat(text()).contains("Your ECTs").doesNotContain("mentee");
        open("meetings");
        assertThat(text()).contains("0 of 5 meetings held in this half term");
    }

    @ParameterizedTest
    @CsvSource({
        "admin, home deliveries mailbox",
        "lead, home events people programmes",
        "trainer, home events ecf/blocks ecf/blocks/3",
        "tutor, home people meetings ecf/blocks",
        "mentor, home meetings events",
        "mentee, home meetings events"
    })
    void noPageSpeaksTheWordsOfDevelopers(String who, String pages) {
        onEachPage(who, pages, look -> assertThat(text()).as(look).doesNotContain(DEVELOPERS_WORDS));
    }

    private static int minutes(String words) {
        var found = MINUTES.matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private String step(String title) {
        return page.locator(".tasks > li")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .innerText();
    }
}
