package uk.halfterm.home;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.RegisterPerson;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.RoleGrant;
import uk.halfterm.identity.Scope;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

/** Leads and trainers whose role holds for a cohort or an organisation only: every page they are offered is theirs to open. */
@TestPropertySource(properties = "spring.application.name=halfterm with scoped roles")
class ScopedRolesViewTest extends ScreenVisit {

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void registerPeopleWithScopedRoles() {
        accounts.registerAll(List.of(
                person("lead-of-september", Role.PROGRAMME_LEAD, Scope.cohort("ecf.september-23-24")),
                person("lead-of-early-years", Role.PROGRAMME_LEAD, Scope.cohort("child-development.rolling")),
                person("lead-of-elm-grove", Role.PROGRAMME_LEAD, Scope.organisation("elm-grove-primary")),
                person("lead-of-little-oaks", Role.PROGRAMME_LEAD, Scope.organisation("little-oaks-nursery")),
                person("lead-of-nobody", Role.PROGRAMME_LEAD, Scope.organisation("north-birmingham-hub")),
                person("trainer-of-january", Role.TRAINER, Scope.cohort("ecf.january-23-24")),
                person("trainer-of-early-years", Role.TRAINER, Scope.cohort("child-development.rolling")),
                person("trainer-of-elm-grove", Role.TRAINER, Scope.organisation("elm-grove-primary"))));
    }

    private static RegisterPerson person(String name, Role role, Scope scope) {
        return new RegisterPerson(
                DemonstrationSignIns.address(name),
                PersonName.of("Some", name.replace("-", " ")),
                List.of(RoleGrant.of(role, scope)),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "lead-of-september",
        "lead-of-early-years",
        "lead-of-elm-grove",
        "lead-of-little-oaks",
        "lead-of-nobody",
        "trainer-of-january",
        "trainer-of-early-years",
        "trainer-of-elm-grove",
        "hollybank-tutor",
        "beechwood-tutor"
    })
    void openEveryPageTheyAreOffered(String person) {
        signInAs(person);
        open("");
        var offered = menu();
        var refused = new ArrayList<String>();
        var seen = new LinkedHashSet<String>();

        for (var page : offered) {
            seen.add(page);
            visit(page, refused);
            for (var link : Set.copyOf(pages())) {
                if (seen.add(link)) {
                    visit(link, refused);
                }
            }
        }

        assertThat(refused).as(person).isEmpty();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(offered.size());
    }

    private void visit(String page, List<String> refused) {
        int status = open(page);
        if (status != 200) {
            refused.add(page + ": " + status + " " + heading());
        }
    }

    @Test
    void showsALeadOfACohortThatCohortEverywhere() {
        signInAs("lead-of-september");

        open("");
        assertThat(table("Cohorts, the earliest first"))
                .singleElement()
                .asString()
                .startsWith("September 23-24 | ");
        open("people");
        assertThat(text()).contains("Amira Hussain", "Jack Thornton").doesNotContain("Priya Nair", "Callum Reid");
        open("events");
        assertThat(text()).contains("Training events of the September 23-24 cohort");
        assertThat(open("people?cohort=ecf.january-23-24")).isEqualTo(404);
        assertThat(open("events?cohort=ecf.january-23-24")).isEqualTo(404);
    }

    @Test
    void showsALeadOfASchoolItsPeopleEverywhere() {
        signInAs("lead-of-elm-grove");

        open("");
        assertThat(table("Cohorts, the earliest first"))
                .extracting(row -> row.substring(0, row.indexOf(" |")))
                .containsExactly("April 22-23", "September 23-24", "January 23-24");
        open("people?cohort=ecf.september-23-24");
        assertThat(text()).contains("Amira Hussain", "Tom Fairley").doesNotContain("Jack Thornton");
        assertThat(open("people?cohort=ecf.april-21-22")).isEqualTo(404);
    }

    @Test
    void opensTheProgrammesOfTheScopeAndNoOthers() {
        signInAs("lead-of-early-years");

        assertThat(open("child-development/modules/1")).isEqualTo(200);
        assertThat(open("ecf/blocks")).isEqualTo(404);
    }

    private List<String> menu() {
        return find(Nav.class)
                .withCondition(nav -> nav.hasClassName("main-nav"))
                .single()
                .getChildren()
                .flatMap(inner -> inner.getChildren())
                .flatMap(list -> list.getChildren())
                .flatMap(item -> item.getChildren())
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    /** Links to other pages of the portal, and neither files nor mail addresses. */
    private List<String> pages() {
        return links().stream()
                .filter(link -> !link.contains(":") && !link.startsWith("media/") && !link.endsWith("/pack"))
                .toList();
    }
}
