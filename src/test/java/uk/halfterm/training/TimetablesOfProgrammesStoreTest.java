package uk.halfterm.training;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.EnrolMentee;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.cohort.OpenCohort;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;
import uk.halfterm.training.timetable.TimetableDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.halfterm.curriculum.SeedProgrammes.CHILD_DEVELOPMENT;
import static uk.halfterm.curriculum.SeedProgrammes.ECF;
import static uk.halfterm.curriculum.SeedProgrammes.ECTE;

/** Two programmes whose cohorts begin in the same month, and who may read and change their timetables. */
@StoreTest
@Import(TrainingStoreTest.Modules.class)
@TestPropertySource(properties = "halfterm.today=2024-01-08")
class TimetablesOfProgrammesStoreTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 8);
    private static final CohortId OF_ECF = CohortId.of("ecf.september-23-24");
    private static final CohortId OF_ECTE = CohortId.of("ecte.september-23-24");
    private static final CohortId APRIL = CohortId.of("ecf.april-22-23");
    private static final OrganisationId SCHOOL = OrganisationId.of("elm-grove-primary");

    private static final Actor LEAD = actor("lea", Role.PROGRAMME_LEAD, Scope.everywhere());
    private static final Actor LEAD_OF_THE_COHORT = actor("leo", Role.PROGRAMME_LEAD, Scope.cohort(OF_ECTE.value()));
    private static final Actor LEAD_OF_THE_SCHOOL =
            actor("lia", Role.PROGRAMME_LEAD, Scope.organisation(SCHOOL.value()));
    private static final Actor MENTOR = actor("mo", Role.MENTOR, Scope.everywhere());
    private static final Actor MENTEE = actor("amina", Role.MENTEE, Scope.everywhere());

    @Autowired
    private Training training;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Standpoints standpoints;

    @BeforeEach
    void openTheCohorts() {
        cohorts.open(OpenCohort.of("September 23-24", "ecf", "Freddo"));
        cohorts.open(OpenCohort.of("September 23-24", "ecte", "Freddo"));
        cohorts.open(OpenCohort.of("April 22-23", "ecf"));
        takeIn(ECF, "10th January 2024 9.00am – 11.00am");
        takeIn(ECTE, "11th January 2024 2.00pm – 4.00pm");
    }

    @Test
    void theSameGroupOfTwoProgrammesHasTwoTimetables() {
        assertThat(days(OF_ECF)).containsExactly(LocalDate.of(2024, 1, 10));
        assertThat(days(OF_ECTE)).containsExactly(LocalDate.of(2024, 1, 11));

        takeIn(ECTE, "12th January 2024 2.00pm – 4.00pm");

        assertThat(days(OF_ECF)).containsExactly(LocalDate.of(2024, 1, 10));
        assertThat(days(OF_ECTE)).containsExactly(LocalDate.of(2024, 1, 12));
    }

    @Test
    void peopleOfOneProgrammeAreNotCalledToTheOthersEvents() {
        joins(MENTOR, OF_ECTE);

        assertThat(training.next(as(MENTOR)).orElseThrow().cohort()).isEqualTo(OF_ECTE);
        assertThat(own(MENTOR)).hasSize(1);
        assertThatThrownBy(() -> training.event(as(MENTOR), eventOf(OF_ECF))).isInstanceOf(NotFound.class);
    }

    @Test
    void aMentorInBothHasTheEventsOfBoth() {
        joins(MENTOR, OF_ECF);
        joins(MENTOR, OF_ECTE);

        assertThat(own(MENTOR)).extracting(EventSummary::cohort).containsExactly(OF_ECF, OF_ECTE);
        assertThat(training.mine(as(MENTOR))).extracting(TermEvents::term).doesNotHaveDuplicates();
    }

    /** domain.md 8: a new mentor's own training takes one year, the mentee's two. */
    @Test
    void aMentorOfTheNewerProgrammeHasEventsInTheFirstThreeTermsOnly() {
        joins(MENTOR, OF_ECTE);
        cohorts.enrolMentee(LEAD, new EnrolMentee(MENTEE.person(), OF_ECTE, null, SCHOOL, TODAY));

        assertThat(training.mine(as(MENTOR)))
                .extracting(term -> term.term().key())
                .containsExactly("2023-24/autumn", "2023-24/spring", "2023-24/summer");
        assertThat(training.mine(as(MENTEE))).hasSize(6);
    }

    @Test
    void refusesAnEventForMentorsAfterTheirTraining() {
        assertThatThrownBy(() -> takeIn(ECTE, "15th January 2025 2.00pm – 4.00pm"))
                .isInstanceOf(FaultyInput.class)
                .hasMessageContaining("The training of mentors of September 23-24 is over in the Spring term");
        takeIn(ECF, "15th January 2025 2.00pm – 4.00pm");
    }

    @Test
    void readsATimetableByTheCohortsOfItsProgrammeOnly() {
        assertThatThrownBy(() -> training.importTimetable(
                        as(LEAD), ECTE, document("April 22-23", "10th January 2024 9.00am – 11.00am"), List.of()))
                .isInstanceOf(FaultyInput.class)
                .hasMessageContaining("There is no cohort April 22-23 yet");
        assertThatThrownBy(() -> training.readTimetable(
                        as(LEAD),
                        CHILD_DEVELOPMENT,
                        document("September 23-24", "10th January 2024 9.00am – 11.00am"),
                        List.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLeadOfACohortReadsAndChangesItsTimetable() {
        var event = eventOf(OF_ECTE);

        assertThat(training.grid(as(LEAD_OF_THE_COHORT), OF_ECTE).rows()).hasSize(1);
        assertThat(training.changeTime(as(LEAD_OF_THE_COHORT), event, afternoonOf(18), "The trainer is ill")
                        .times())
                .isEqualTo(afternoonOf(18));
        assertThat(training.corrections(as(LEAD_OF_THE_COHORT), OF_ECTE)).isEmpty();
        assertThatThrownBy(() -> training.grid(as(LEAD_OF_THE_COHORT), OF_ECF)).isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> training.changeTime(as(LEAD_OF_THE_COHORT), eventOf(OF_ECF), afternoonOf(18), "Ill"))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> training.importTimetable(
                        as(LEAD_OF_THE_COHORT),
                        ECF,
                        document("September 23-24", "17th January 2024 9.00am – 11.00am"),
                        List.of()))
                .isInstanceOf(NoAccess.class);
    }

    @Test
    void aLeadOfASchoolReadsTheTimetableOfItsPeoplesCohortsAndChangesNone() {
        joins(MENTOR, OF_ECTE);
        var event = eventOf(OF_ECTE);

        assertThat(training.grid(as(LEAD_OF_THE_SCHOOL), OF_ECTE).rows()).hasSize(1);
        assertThat(training.event(as(LEAD_OF_THE_SCHOOL), event).cohort()).isEqualTo(OF_ECTE);
        assertThatThrownBy(() -> training.grid(as(LEAD_OF_THE_SCHOOL), OF_ECF)).isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> training.event(as(LEAD_OF_THE_SCHOOL), eventOf(OF_ECF)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> training.changeTime(as(LEAD_OF_THE_SCHOOL), event, afternoonOf(18), "Ill"))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() ->
                        training.giveJoinLink(as(LEAD_OF_THE_SCHOOL), event, URI.create("https://meet.example/freddo")))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> training.importTimetable(
                        as(LEAD_OF_THE_SCHOOL),
                        ECTE,
                        document("September 23-24", "17th January 2024 9.00am – 11.00am"),
                        List.of()))
                .isInstanceOf(NoAccess.class);
    }

    @Test
    void showsTheComingEventsOfTheCohortsWithinReachInOrder() {
        joins(MENTOR, OF_ECTE);

        assertThat(coming(LEAD, TODAY)).containsExactly(OF_ECF, OF_ECTE);
        assertThat(coming(LEAD, LocalDate.of(2024, 1, 11))).containsExactly(OF_ECTE);
        assertThat(coming(LEAD_OF_THE_COHORT, TODAY)).containsExactly(OF_ECTE);
        assertThat(coming(LEAD_OF_THE_SCHOOL, TODAY)).containsExactly(OF_ECTE);
        assertThat(coming(actor("lou", Role.TRAINER, Scope.cohort(APRIL.value())), TODAY))
                .isEmpty();
        assertThatThrownBy(() -> coming(MENTOR, TODAY)).isInstanceOf(NoAccess.class);
    }

    private List<CohortId> coming(Actor actor, LocalDate day) {
        return training.coming(standpoints.of(actor, day), 20).stream()
                .map(EventSummary::cohort)
                .toList();
    }

    private List<LocalDate> days(CohortId cohort) {
        return training.grid(as(LEAD), cohort).rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(term -> term.events().stream())
                .map(event -> event.times().day())
                .toList();
    }

    private List<EventSummary> own(Actor actor) {
        return training.mine(as(actor)).stream()
                .flatMap(term -> term.events().stream())
                .toList();
    }

    private void takeIn(ProgrammeId programme, String session) {
        training.importTimetable(as(LEAD), programme, document("September 23-24", session), List.of());
    }

    private void joins(Actor mentor, CohortId cohort) {
        cohorts.joinAsMentor(
                LEAD,
                new JoinAsMentor(
                        mentor.person(), cohort, GroupId.of(cohort, "Freddo"), SCHOOL, LocalDate.of(2023, 9, 4)));
    }

    private Standpoint as(Actor actor) {
        return standpoints.of(actor, TODAY);
    }

    private static TrainingEventId eventOf(CohortId cohort) {
        return TrainingEventId.of(cohort.value() + ".2023-24-spring.mentors.freddo");
    }

    private static EventTimes afternoonOf(int dayOfJanuary) {
        return EventTimes.on(LocalDate.of(2024, 1, dayOfJanuary), LocalTime.of(14, 0), LocalTime.of(16, 0));
    }

    private static TimetableDocument document(String cohort, String session) {
        return new TimetableDocument("timetable.txt", """
                %s Cohort – Mentor Training Events
                Group Name | Spring Term Virtual Event |
                Freddo | %s |
                """.formatted(cohort, session));
    }

    private static Actor actor(String id, Role role, Scope scope) {
        return new Actor(PersonId.of(id), PersonName.of(id, "Example"), role, scope);
    }
}
