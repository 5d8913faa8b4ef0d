package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.Rolling;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;
import uk.halfterm.shared.PersonName;

/** Opens cohorts and places people as a test asks for, and looks from their standpoints. A lead of everything does it. */
@Component
final class PlacedPeople {

    static final OrganisationId ELM_GROVE = OrganisationId.of("elm-grove-primary");
    static final OrganisationId OAK_HILL = OrganisationId.of("oak-hill-academy");
    static final LocalDate START = LocalDate.of(2023, 9, 4);
    static final LocalDate TODAY = LocalDate.of(2024, 1, 8);

    static final Actor LEAD = actor("lead", Role.PROGRAMME_LEAD, Scope.everywhere());

    private final Cohorts cohorts;
    private final Surroundings known;

    PlacedPeople(Cohorts cohorts, Surroundings known) {
        this.cohorts = cohorts;
        this.known = known;
    }

    CohortId open(ProgrammeId programme, String start, String... groups) {
        return cohorts.open(OpenCohort.of(start, programme.value(), groups)).id();
    }

    CohortId openRolling(ProgrammeId programme) {
        return cohorts.open(new OpenCohort(programme, new Rolling(START), List.of()))
                .id();
    }

    void enrol(PersonId mentee, CohortId cohort, OrganisationId organisation) {
        enrol(mentee, cohort, organisation, DateRange.since(START));
    }

    void enrol(PersonId mentee, CohortId cohort, OrganisationId organisation, DateRange period) {
        cohorts.enrolMentee(LEAD, new EnrolMentee(mentee, cohort, null, organisation, period.from(), period.to()));
    }

    void join(PersonId mentor, CohortId cohort, OrganisationId organisation) {
        join(mentor, cohort, organisation, DateRange.since(START));
    }

    void join(PersonId mentor, CohortId cohort, OrganisationId organisation, DateRange period) {
        cohorts.joinAsMentor(LEAD, new JoinAsMentor(mentor, cohort, null, organisation, period.from(), period.to()));
    }

    /** Both in the cohort at that school, and paired since the start. */
    void pairUp(PersonId mentee, PersonId mentor, CohortId cohort, OrganisationId organisation) {
        enrol(mentee, cohort, organisation);
        join(mentor, cohort, organisation);
        cohorts.pair(LEAD, new PairMentor(mentee, mentor, cohort.programme(), START));
    }

    Standpoint as(Actor actor) {
        return as(actor, TODAY);
    }

    Standpoint as(Actor actor, LocalDate day) {
        return new Standpoint(actor, day, known);
    }

    static Actor mentee(PersonId person) {
        return actor(person.value(), Role.MENTEE, Scope.everywhere());
    }

    static Actor mentor(PersonId person) {
        return actor(person.value(), Role.MENTOR, Scope.everywhere());
    }

    static Actor tutorAt(OrganisationId school) {
        return actor("tutor", Role.INDUCTION_TUTOR, Scope.organisation(school.value()));
    }

    static Actor lead(Scope scope) {
        return actor("lead", Role.PROGRAMME_LEAD, scope);
    }

    static Actor actor(String id, Role role, Scope scope) {
        return new Actor(PersonId.of(id), PersonName.of("Some", "One"), role, scope);
    }
}
