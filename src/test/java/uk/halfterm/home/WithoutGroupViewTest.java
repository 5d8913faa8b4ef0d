package uk.halfterm.home;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.demonstration.ScreenVisit;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.RegisterPerson;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

/** A lead with somebody whom no page gives a group; a portal of its own, so that no other test meets them. */
@TestPropertySource(properties = "spring.application.name=halfterm with somebody in no group")
class WithoutGroupViewTest extends ScreenVisit {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Cohorts cohorts;

    @Test
    void saysWhomToAskByNameAndAddress() {
        var lead =
                new Actor(PersonId.fresh(), PersonName.of("Grace", "Adeyemi"), Role.PROGRAMME_LEAD, Scope.everywhere());
        var mentor = accounts.register(new RegisterPerson(
                DemonstrationSignIns.address("no-group"), PersonName.of("Nora", "Group"), List.of(), null));
        cohorts.joinAsMentor(
                lead,
                new JoinAsMentor(
                        mentor,
                        CohortId.of("ecf.september-23-24"),
                        null,
                        OrganisationId.of("elm-grove-primary"),
                        LocalDate.of(2024, 1, 1)));
        signInAs("lead");

        open("");

        assertThat(section("People without a mentor or a group"))
                .contains(
                        "Choose a mentor for those without one.",
                        "Nora Group",
                        "Nobody can be given a group on a page yet. Ask the administrator of this portal.",
                        "Write to Sam Whitlock");
        assertThat(links()).contains("mailto:admin@demo.halfterm.example");
    }
}
