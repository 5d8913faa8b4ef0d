package uk.halfterm.learning.ui;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

class SectionViewTest extends ScreenVisit {

    private static final String MODULE = "child-development/modules/1";
    private static final Pattern BLOCKS =
            Pattern.compile("\\d+ of (\\d+) blocks prepared(?:, (\\d+) with agendas only)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d+) of \\d+ · ");

    @Test
    void listsTheBlocksOfAProgrammeByTerm() {
        signInAs("mentee");
        open("ecf/blocks");

        assertThat(heading()).isEqualTo("Blocks");
        assertThat(text()).contains("12 blocks in 6 terms.");
        assertThat(steps("Term 1: Autumn term 2023 to 2024")).hasSize(2);
        assertThat(steps("Term 2: Spring term 2023 to 2024"))
                .hasSize(2)
                .first()
                .asString()
                .contains("Block 3: ", "This half term");
    }

    @Test
    void listsTheModulesOfASelfPacedProgrammeWithWhatIsComing() {
        signInAs("practitioner");
        open("child-development/modules");

        assertThat(heading()).isEqualTo("Modules");
        assertThat(text())
                .contains(
                        "6 modules, at your own pace. You can open 1 of them at any time; the others are coming soon.")
                .doesNotContain("Block", "term");
        assertThat(steps("All modules")).hasSize(6);
        assertThat(steps("All modules").get(1)).contains("Coming soon");
        assertThat(links()).contains(MODULE).doesNotContain("child-development/modules/2");
    }

    @Test
    void saysOfAProgrammeHowMuchOfItIsThere() {
        signInAs("practitioner");

        open("programmes");

        assertThat(text()).contains("0 of 1 module done, 5 coming soon");
    }

    @Test
    void countsEveryBlockOfAMentorsProgramme() {
        signInAs("january-mentor");
        open("programmes");

        var blocks = BLOCKS.matcher(text());
        assertThat(blocks.find()).as(text()).isTrue();
        var agendasOnly = blocks.group(2) == null ? 0 : Integer.parseInt(blocks.group(2));
        assertThat(Integer.parseInt(blocks.group(1)) + agendasOnly).isEqualTo(12);
    }

    @Test
    void saysOfATermsModuleWhichAgendasBelongToAChoice() {
        signInAs("lead");
        open("ecte/modules/1");

        assertThat(section("Meetings"))
                .contains("Some go with one study that people may choose")
                .doesNotContain("short half term");
    }

    @Test
    void showsABlockByWhatBelongsTogether() {
        signInAs("mentor");
        open("ecf/blocks/3");

        assertThat(heading()).startsWith("Block 3: ");
        assertThat(section("Evidence for mentors")).contains("Reading and reflection", "Podcast");
        assertThat(section("Meetings")).contains("A short half term uses the first ones");
        assertThat(text())
                .contains(
                        "this half term",
                        "To prepare for your meetings, any one is enough: webinar, reading or podcast, from");
        assertThat(links())
                .contains("ecf/blocks/3/pack", "ecf/blocks/2", "ecf/blocks/4", "ecf/blocks/3/block-3-webinar");
    }

    @Test
    void showsTheSectionsOfAModule() {
        signInAs("practitioner");
        open(MODULE);

        assertThat(heading()).startsWith("Module 1: ");
        assertThat(section("Section 1: "))
                .contains("Topic 1: ", "Topic 2: ", "Video: How a conversation builds a brain")
                .doesNotContain("Webinar");
        assertThat(text()).contains("About this module").doesNotContain("Meetings", "block");
        assertThat(links()).doesNotContain(MODULE + "/pack");
    }

    @Test
    void offersTheMentorTheAgendasOfAllSections() {
        signInAs("ey-mentor");
        open(MODULE);

        assertThat(steps("Meetings")).hasSize(3);
        assertThat(links()).contains(MODULE + "/pack");
        assertThat(text()).doesNotContain("short half term");
    }

    @Test
    void goesFromPageToPageAcrossSections() {
        signInAs("practitioner");
        open(MODULE);
        var pages = links().stream()
                .filter(link -> link.startsWith(MODULE + "/"))
                .distinct()
                .toList();

        for (int at = 1; at < pages.size(); at++) {
            open(pages.get(at));
            assertThat(links()).as(pages.get(at)).contains(pages.get(at - 1));
        }
        open(pages.get(2));
        assertThat(text()).contains("Section 1 · Topic 1 · 3 of 3", "In this module");

        assertThat(pages).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @CsvSource({
        "practitioner, child-development/modules/1, child-development/modules/1/how-a-conversation-builds-a-brain",
        "january-mentor, mentor-induction/stages/1, mentor-induction/stages/1/how-the-two-years-run",
        "mentee, ecf/blocks/3, ecf/blocks/3/block-3-webinar"
    })
    void numbersAnItemInTheListAsOnItsPage(String who, String section, String item) {
        signInAs(who);
        open(item);
        var title = heading();
        var place = NUMBER.matcher(text());
        assertThat(place.find()).as(text()).isTrue();

        open(section);

        assertThat(text().lines().filter(line -> line.endsWith(title)))
                .singleElement()
                .asString()
                .startsWith(place.group(1) + ". ");
    }

    @Test
    void leadsFromTheLastPageToTheFirstThatWasLeftOut() {
        signInAs("practitioner");
        open(MODULE);
        var last = lastPage();
        open(last);

        press("Mark as done and go on");
        open(last);

        assertThat(text()).contains("Done on 8 January 2024.", "Still to do: ");
        assertThat(links()).contains(MODULE);
        press("Undo done");
    }

    @Test
    void leadsFromTheLastPageOfAStageThatIsDoneToTheNextStage() {
        signInAs("january-mentor");
        open("mentor-induction/stages/1");
        var pages = pagesUnder("mentor-induction/stages/1");

        for (var page : pages) {
            open(page);
            press(buttons().stream()
                    .filter(one -> one.startsWith("Mark as "))
                    .findFirst()
                    .orElseThrow());
        }

        open(pages.getLast());
        assertThat(text()).contains("Stage 1 is done.", "On to stage 2", "Back to stage 1");
        assertThat(links()).contains("mentor-induction/stages/2", "mentor-induction/stages/1");
        for (var page : pages) {
            open(page);
            press("Undo done");
        }
    }

    @Test
    void offersAMentorToMarkOnlyTheAgendasOfWhatOthersStudy() {
        signInAs("ey-mentor");
        open(MODULE + "/what-play-teaches");
        assertThat(buttons()).noneMatch(one -> one.startsWith("Mark"));

        open(MODULE + "/turns-and-trust");
        press("Mark as prepared");

        assertThat(text()).contains("Prepared on 8 January 2024.").doesNotContain("Done on");
        press("Undo done");
    }

    private List<String> pagesUnder(String section) {
        return links().stream()
                .filter(link -> link.startsWith(section + "/"))
                .distinct()
                .toList();
    }

    private String lastPage() {
        return pagesUnder(MODULE).getLast();
    }

    @Test
    void goesOnFromAPageThatIsDone() {
        signInAs("childminder");
        open(MODULE);
        var pages =
                links().stream().filter(link -> link.startsWith(MODULE + "/")).toList();
        var last = pages.getLast();

        open(last);
        press("Mark as done and go on");
        open(last);

        assertThat(text()).contains("Done on");
        assertThat(buttons()).contains("Undo done");
    }
}
