package uk.halfterm.home;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.EnrolMentee;
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

/** A programme with more people than one page shows; a portal of its own, so that no other test meets them. */
@TestPropertySource(properties = "spring.application.name=halfterm with many people")
class ManyPeopleViewTest extends ScreenVisit {

    private static final OrganisationId SCHOOL = OrganisationId.of("elm-grove-primary");

    @Autowired
    private Accounts accounts;

    @Autowired
    private Cohorts cohorts;

    @BeforeEach
    void enrolSixtyMentees() {
        var lead =
                new Actor(PersonId.fresh(), PersonName.of("Grace", "Adeyemi"), Role.PROGRAMME_LEAD, Scope.everywhere());
        var people = accounts.registerAll(IntStream.range(0, 60)
                .mapToObj(number -> new RegisterPerson(
                        DemonstrationSignIns.address("mentee-" + number),
                        PersonName.of("Mentee", "Number " + number),
                        List.of(),
                        null))
                .toList());
        people.forEach(person -> cohorts.enrolMentee(
                lead,
                new EnrolMentee(person, CohortId.of("ecf.january-23-24"), null, SCHOOL, LocalDate.of(2024, 1, 1))));
    }

    @Test
    void showsPeoplePageByPage() {
        signInAs("lead");

        open("people");
        var first = table("Their mentor, and where they are in the programme");
        var links = links();
        open("people?cohort=ecf.january-23-24&mentees=2&mentors=1");
        var second = table("Their mentor, and where they are in the programme");

        assertThat(first).hasSize(50);
        assertThat(links).contains("people?cohort=ecf.january-23-24&mentees=2&mentors=1");
        assertThat(second).hasSizeBetween(10, 50).doesNotContainAnyElementsOf(first);
        assertThat(text()).contains("Those without a mentor come first.", "51 to " + (50 + second.size()));
        assertThat(links())
                .contains("people?cohort=ecf.january-23-24&mentees=1&mentors=1")
                .doesNotContain("people?cohort=ecf.january-23-24&mentees=3&mentors=1");
    }

    @Test
    void namesTheFirstOfThoseWithoutAMentor() {
        signInAs("lead");

        open("");

        assertThat(steps("People without a mentor or a group")).hasSize(20);
        assertThat(section("People without a mentor or a group")).contains("And 41 more.");
    }
}
