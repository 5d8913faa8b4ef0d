package uk.halfterm.learning.ui;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

class ContentAddressesViewTest extends ScreenVisit {

    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;

    @ParameterizedTest
    @CsvSource({
        "blocks, ecf/blocks",
        "blocks/3, ecf/blocks/3",
        "blocks/3/webinar, ecf/blocks/3/block-3-webinar",
        "blocks/3/podcast, ecf/blocks/3/block-3-podcast",
        "blocks/9/reading, ecf/blocks/9/block-9-reading",
        "blocks/11/feedback-that-gets-used, ecf/blocks/11/feedback-that-is-acted-on",
        "blocks/5/feedback-that-gets-used, ecf/blocks/5/feedback-that-gets-used"
    })
    void leadsOldAddressesToNewOnes(String former, String now) {
        signInAs("mentor");

        assertThat(open(former)).isEqualTo(FOUND);

        assertThat(address()).isEqualTo(now);
    }

    @Test
    void leadsNobodyToAnotherProgrammeThanTheAddressMeant() {
        signInAs("practitioner");

        assertThat(open("blocks/3")).isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blocks/13",
                "blocks/0",
                "blocks/3/nothing",
                "blocks/3/podcast",
                "ecf/blocks/13",
                "ecf/blocks/0",
                "ecf/modules",
                "ecf/modules/1",
                "ecf/blocks/3/nothing",
                "ecf/blocks/3/block-3-podcast",
                "other/blocks",
                "child-development/modules",
                "child-development/modules/1"
            })
    void hasNothingForAMenteeElsewhere(String address) {
        signInAs("mentee");

        assertThat(open(address)).isEqualTo(NOT_FOUND);
    }

    @Test
    void opensNoSectionThatIsOnlyAnnounced() {
        signInAs("practitioner");

        assertThat(open("child-development/modules/2")).isEqualTo(NOT_FOUND);
    }

    @Test
    void leadsToWhereAnItemStandsNow() {
        signInAs("mentee");

        open("ecf/blocks/9/block-3-webinar");

        assertThat(address()).isEqualTo("ecf/blocks/3/block-3-webinar");
    }

    @Test
    void listsSeveralProgrammes() {
        signInAs("two-programmes-mentor");

        open("programmes");

        assertThat(heading()).isEqualTo("Programmes");
        assertThat(links()).contains("ecf/blocks");
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
