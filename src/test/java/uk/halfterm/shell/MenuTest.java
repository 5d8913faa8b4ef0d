package uk.halfterm.shell;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.design.markup.DrawnElements;
import uk.halfterm.identity.MenuLink;
import uk.halfterm.identity.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;

/** The menu of each role, as the entries beside the views make it. */
class MenuTest extends ScreenVisit {

    private static final int MOST_ENTRIES = 7;

    @Autowired
    private Menu menu;

    @Autowired
    private SignedIn signedIn;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mentee  | This half term, Blocks, Meetings, Events",
                "mentor  | This half term, Blocks, Meetings, Events",
                "tutor   | This half term, People, Blocks, Meetings",
                "trainer | This half term, Programmes, Events",
                "lead    | This half term, People, Programmes, Events, Schools and settings",
                "admin   | Home, Schools and settings, Background messages, Mailbox",
                "practitioner          | Home, Modules, Meetings, Events",
                "january-mentor        | This half term, Programmes, Meetings, Events",
                "two-programmes-mentor | This half term, Programmes, Meetings, Events"
            })
    void leadsEachRoleToItsPagesInOneOrderForAll(String person, String names) {
        signInAs(person);
        open("");

        assertThat(entries()).extracting(DrawnElements::text).containsExactly(names.split(", "));
    }

    @ParameterizedTest
    @CsvSource({"mentee", "mentor", "january-mentor", "ey-mentor", "tutor", "trainer", "lead", "admin"})
    void leadsOnlyToPagesThatTheRoleMayOpenAndMarksTheOneThatIsOpen(String person) {
        signInAs(person);
        open("");

        for (var entry : entries()) {
            var address = entry.getAttribute("href");
            assertThat(open(address)).as(address).isEqualTo(200);
            assertThat(entries())
                    .filteredOn(one -> one.hasAttribute("aria-current"))
                    .extracting(one -> one.getAttribute("href"))
                    .containsExactly(address);
        }
    }

    @Test
    void marksTheProgrammesAboveAPageOfOneOfThem() {
        signInAs("lead");
        open("ecf/blocks/3/block-3-webinar");

        assertThat(entries())
                .filteredOn(one -> one.hasAttribute("aria-current"))
                .extracting(DrawnElements::text)
                .containsExactly("Programmes");
    }

    @Test
    void marksTheEntryAboveADeeperPage() {
        signInAs("mentee");
        open("ecf/blocks/3");

        assertThat(entries())
                .filteredOn(one -> one.hasAttribute("aria-current"))
                .extracting(DrawnElements::text)
                .containsExactly("Blocks");
    }

    @ParameterizedTest
    @CsvSource({"mentee", "mentor", "tutor", "trainer", "lead", "admin"})
    void isShortAndHasOneEntryAPlace(String person) {
        signInAs(person);

        var links = menu.of(signedIn.actor());

        assertThat(links).hasSizeBetween(1, MOST_ENTRIES);
        assertThat(links).extracting(MenuLink::place).doesNotHaveDuplicates();
        assertThat(links).extracting(MenuLink::path).doesNotHaveDuplicates();
    }

    @Test
    void standsInTheOrderOfThePlaces() {
        var unordered = new Menu(List.of(
                actor -> MenuLink.at(3, "events", "Events"),
                actor -> Optional.empty(),
                actor -> MenuLink.at(1, "", "This half term")));

        signInAs("mentor");

        assertThat(unordered.of(signedIn.actor()))
                .extracting(MenuLink::name)
                .containsExactly("This half term", "Events");
    }

    private List<Element> entries() {
        var navigation = find(Nav.class)
                .withCondition(nav -> nav.hasClassName("main-nav"))
                .single();
        return DrawnElements.all(navigation.getElement())
                .filter(one -> !one.isTextNode() && one.getTag().equals("a"))
                .toList();
    }
}
