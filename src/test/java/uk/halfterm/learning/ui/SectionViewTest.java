package uk.halfterm.learning.ui;

import org.junit.jupiter.api.Test;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

class SectionViewTest extends ScreenVisit {

    private static final String MODULE = "child-development/modules/1";

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
        assertThat(text()).contains("6 modules, at your own pace.").doesNotContain("Block", "term");
        assertThat(steps("All modules")).hasSize(6);
        assertThat(steps("All modules").get(1)).contains("Coming soon");
        assertThat(links()).contains(MODULE).doesNotContain("child-development/modules/2");
    }

    @Test
    void showsABlockByWhatBelongsTogether() {
        signInAs("mentor");
        open("ecf/blocks/3");

        assertThat(heading()).startsWith("Block 3: ");
        assertThat(section("Evidence for mentors")).contains("Reading and reflection", "Podcast");
        assertThat(section("Meetings")).contains("A short half term uses the first ones");
        assertThat(text()).contains("this half term", "Webinar, reading or podcast: any one is enough");
        assertThat(links())
                .contains("ecf/blocks/3/pack", "ecf/blocks/2", "ecf/blocks/4", "ecf/blocks/3/block-3-webinar");
    }

    @Test
    void showsTheSectionsOfAModule() {
        signInAs("practitioner");
        open(MODULE);

        assertThat(heading()).startsWith("Module 1: ");
        assertThat(section("Section 1: ")).contains("Topic 1: ", "Topic 2: ");
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
        assertThat(text()).contains("Topic 1 · page 3 of 3", "In this module");

        assertThat(pages).hasSizeGreaterThan(12);
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
