package uk.halfterm.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.EnrolMentee;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.Password;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.RegisterPerson;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

/** A cohort with more people than one page shows, and somebody who holds no role; a portal of its own. */
@TestPropertySource(properties = "spring.application.name=halfterm with many people in a browser")
class LeadFindsPeopleIT extends Journey {

    private static final CohortId JANUARY = CohortId.of("ecf.january-23-24");
    private static final OrganisationId SCHOOL = OrganisationId.of("elm-grove-primary");
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    @Autowired
    private Accounts accounts;

    @Autowired
    private Cohorts cohorts;

    private void enrolMany() {
        var lead =
                new Actor(PersonId.fresh(), PersonName.of("Grace", "Adeyemi"), Role.PROGRAMME_LEAD, Scope.everywhere());
        register("mentee")
                .forEach(person -> cohorts.enrolMentee(lead, new EnrolMentee(person, JANUARY, null, SCHOOL, START)));
        register("mentor")
                .forEach(person -> cohorts.joinAsMentor(lead, new JoinAsMentor(person, JANUARY, null, SCHOOL, START)));
    }

    private List<PersonId> register(String what) {
        return accounts.registerAll(IntStream.range(0, 60)
                .mapToObj(number -> new RegisterPerson(
                        DemonstrationSignIns.address(what + "-" + number),
                        PersonName.of("Some " + what, "Number " + number),
                        List.of(),
                        null))
                .toList());
    }

    @Test
    void leadGoesThroughACohortPageByPage() {
        enrolMany();
        signInAs("lead");
        everybodyCanUse("lead-home-many");

        open("people");
        assertThat(page.locator("section[aria-labelledby=mentees] tbody tr").count())
                .isEqualTo(50);
        assertThat(text()).contains("1 to 50 of 63", "1 to 50 of 62");
        everybodyCanUse("lead-people-page-1");
        follow("Next mentees");
        page.waitForURL("**/people?cohort=ecf.january-23-24&mentees=2&mentors=1");
        page.waitForSelector("text=51 to 63 of 63");
        everybodyCanUse("lead-people-page-2");

        follow("September 23-24");
        page.waitForURL("**/people?cohort=ecf.september-23-24&mentees=1&mentors=1");
        page.waitForSelector("text=Amira Hussain");
        assertThat(page.locator("[aria-label=Cohort] [aria-current]").innerText())
                .isEqualTo("ECF September 23-24");
        page.goBack();
        page.waitForSelector("text=51 to 63 of 63");
    }

    @Test
    void somebodyWithoutARoleIsToldSoAndSignsOut() {
        accounts.register(new RegisterPerson(
                DemonstrationSignIns.address("former"),
                PersonName.of("Ana", "Reyes"),
                List.of(),
                Password.of(DemonstrationSignIns.PASSWORD)));
        open("login");
        page.getByLabel("Email address")
                .fill(DemonstrationSignIns.address("former").value());
        page.getByLabel("Password").fill(DemonstrationSignIns.PASSWORD);
        press("Sign in");
        page.waitForSelector("text=You hold no role at the moment");

        everybodyCanUse("no-role");
        press("Sign out");
        page.waitForSelector("#username");
    }
}
