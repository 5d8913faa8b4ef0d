package uk.halfterm.learning;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.EnrolMentee;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.cohort.OpenCohort;
import uk.halfterm.cohort.PairMentor;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

@StoreTest
@TestPropertySource(properties = "halfterm.today=2024-01-08")
@Import({CohortPlaces.class, Cohorts.class, SchoolCalendars.class})
class CohortPlacesStoreTest {

    private static final LocalDate START = LocalDate.of(2023, 9, 4);
    private static final CohortId SEPTEMBER = CohortId.of("september-23-24");
    private static final OrganisationId ELM_GROVE = OrganisationId.of("elm-grove-primary");
    private static final OrganisationId OAK_HILL = OrganisationId.of("oak-hill-academy");
    private static final PersonId ADA = PersonId.of("ada");
    private static final PersonId UNPAIRED = PersonId.of("unpaired");
    private static final PersonId MAY = PersonId.of("may");
    private static final List<PersonId> BOTH = List.of(ADA, UNPAIRED);

    @Autowired
    private CohortPlaces places;

    @Autowired
    private Cohorts cohorts;

    @BeforeEach
    void pairUp() {
        Actor tutor = tutorAt(ELM_GROVE);
        cohorts.open(OpenCohort.of("September 23-24", "ecf"));
        cohorts.enrolMentee(tutor, new EnrolMentee(ADA, SEPTEMBER, null, ELM_GROVE, START));
        cohorts.enrolMentee(tutor, new EnrolMentee(UNPAIRED, SEPTEMBER, null, ELM_GROVE, START));
        cohorts.joinAsMentor(tutor, new JoinAsMentor(MAY, SEPTEMBER, null, ELM_GROVE, START));
        cohorts.pair(tutor, new PairMentor(ADA, MAY, START));
    }

    @Test
    void showsAMentorTheirOwnMentee() {
        assertThat(places.seenBy(actor(MAY, Role.MENTOR, Scope.organisation(ELM_GROVE.value())), BOTH))
                .containsExactly(ADA);
    }

    @Test
    void showsATutorTheSchoolsMenteesPairedOrNot() {
        assertThat(places.seenBy(tutorAt(ELM_GROVE), BOTH)).containsExactlyInAnyOrder(ADA, UNPAIRED);
        assertThat(places.seenBy(tutorAt(OAK_HILL), BOTH)).isEmpty();
    }

    @Test
    void showsNobodyToOthers() {
        assertThat(places.seenBy(actor(UNPAIRED, Role.MENTEE, Scope.organisation(ELM_GROVE.value())), BOTH))
                .isEmpty();
        assertThat(places.seenBy(actor(ADA, Role.MENTOR, Scope.organisation(ELM_GROVE.value())), BOTH))
                .isEmpty();
        assertThat(places.seenBy(actor(PersonId.of("trainer"), Role.TRAINER, Scope.everywhere()), BOTH))
                .isEmpty();
    }

    @Test
    void closesASurveyWhenTheNextBlockHasBegun() {
        Actor ada = actor(ADA, Role.MENTEE, Scope.organisation(ELM_GROVE.value()));

        assertThat(places.isOver(ada, 2)).isTrue();
        assertThat(places.isOver(ada, 3)).as("block 3 is current in January").isFalse();
        assertThat(places.isOver(ada, 4)).isFalse();
    }

    private static Actor tutorAt(OrganisationId school) {
        return actor(PersonId.of("tutor"), Role.INDUCTION_TUTOR, Scope.organisation(school.value()));
    }

    private static Actor actor(PersonId person, Role role, Scope scope) {
        return new Actor(person, PersonName.of("Ada", "Example"), role, scope);
    }
}
