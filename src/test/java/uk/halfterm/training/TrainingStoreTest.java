package uk.halfterm.training;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.cohort.CohortFixture;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.EnrolMentee;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.cohort.GroupSummary;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.cohort.OpenCohort;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.SeedProgrammes;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.outbox.OutboxEntry;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;
import uk.halfterm.training.timetable.AcceptedCorrection;
import uk.halfterm.training.timetable.TimetableDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.halfterm.curriculum.SeedProgrammes.ECF;

/** The seed's timetable in the store, as its people see it on 8 January 2024. */
@StoreTest
@Import(TrainingStoreTest.Modules.class)
@TestPropertySource(properties = "halfterm.today=2024-01-08")
class TrainingStoreTest {

    @ComponentScan({"uk.halfterm.training", "uk.halfterm.cohort", "uk.halfterm.schoolcalendar"})
    @Import({SeedProgrammes.class, CohortFixture.Nobody.class})
    static class Modules {}

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 8);
    private static final CohortId SEPTEMBER_23 = CohortId.of("ecf.september-23-24");
    private static final CohortId APRIL_22 = CohortId.of("ecf.april-22-23");
    private static final OrganisationId SCHOOL = OrganisationId.of("elm-grove-primary");
    private static final AcceptedCorrection NOON =
            new AcceptedCorrection(16, "Autumn Term Face-to-face", "12.00am", "12.00pm");
    private static final TrainingEventId BOURNVILLE_SPRING =
            TrainingEventId.of("ecf.september-23-24.2023-24-spring.mentors.bournville");

    private static final Actor LEAD = actor("lea", Role.PROGRAMME_LEAD, Scope.everywhere());
    private static final Actor TRAINER = actor("tim", Role.TRAINER, Scope.cohort(SEPTEMBER_23.value()));
    private static final Actor MENTOR = actor("mo", Role.MENTOR, Scope.everywhere());

    @Autowired
    private Training training;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Standpoints standpoints;

    @Autowired
    private MongoOperations store;

    @BeforeEach
    void openTheCohorts() {
        for (var label : List.of("April 21-22", "September 22-23", "January 22-23", "April 22-23", "January 23-24")) {
            cohorts.open(OpenCohort.of(label, "ecf"));
        }
        cohorts.open(OpenCohort.of(
                "September 23-24",
                "ecf",
                "Freddo",
                "Twirl",
                "Dairy Milk",
                "Bournville",
                "Mini Eggs",
                "Buttons",
                "Crunchie",
                "Wispa"));
    }

    @Test
    void takesTheWholeSeedIn() {
        assertThat(takeIn(seed())).isEqualTo(new ImportOutcome(17, 0, 0, 3, 2));
    }

    @Test
    void changesNothingWhenTheSameDocumentComesTwice() {
        takeIn(seed());
        var before = everything();

        assertThat(takeIn(seed())).isEqualTo(new ImportOutcome(0, 0, 17, 3, 2));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void takesNothingInWhileAFaultIsOpen() {
        assertThatExceptionOfType(FaultyInput.class)
                .isThrownBy(() -> training.importTimetable(as(LEAD), ECF, seed(), List.of()))
                .satisfies(refused -> assertThat(refused.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.proposal()).isEqualTo("12.00pm")));

        assertThat(store.findAll(TrainingEvent.class)).isEmpty();
    }

    @Test
    void tellsEachNewEventOnce() {
        takeIn(seed());

        assertThat(store.findAll(TrainingEvent.class))
                .allSatisfy(event -> assertThat(event.outbox())
                        .extracting(OutboxEntry::event)
                        .containsExactly(new TrainingEventScheduled(event.id())));
    }

    @Test
    void recordsCorrectionsWithWhoAcceptedThem() {
        takeIn(seed());

        assertThat(training.corrections(as(LEAD), SEPTEMBER_23))
                .extracting(Correction::original, Correction::reading, Correction::by)
                .containsExactly(
                        tuple("Mini Eggs, Buttons Crunchie", "Mini Eggs, Buttons, Crunchie", null),
                        tuple("12.00am", "12.00pm", LEAD.person()));
        assertThat(training.corrections(as(LEAD), SEPTEMBER_23))
                .allSatisfy(correction -> assertThat(correction.at()).isNotNull());
    }

    @Test
    void asksALeadToLookACorrectionOverOnce() {
        takeIn(seed());
        var open = training.toLookOver(as(LEAD), SEPTEMBER_23);

        assertThat(open).extracting(Correction::original).containsExactly("Mini Eggs, Buttons Crunchie");

        open.forEach(correction -> training.acceptCorrection(as(LEAD), SEPTEMBER_23, correction));
        var accepted = everything();

        assertThat(training.toLookOver(as(LEAD), SEPTEMBER_23)).isEmpty();
        assertThat(training.corrections(as(LEAD), SEPTEMBER_23))
                .extracting(Correction::by)
                .containsOnly(LEAD.person());

        // A second click, and the same timetable once more, change nothing.
        open.forEach(correction -> training.acceptCorrection(as(LEAD), SEPTEMBER_23, correction));
        takeIn(seed());

        assertThat(everything()).isEqualTo(accepted);
    }

    @Test
    void letsOnlyALeadOfTheWholeCohortAcceptCorrections() {
        takeIn(seed());
        var open = training.toLookOver(as(LEAD), SEPTEMBER_23).getFirst();
        var leadOfApril = actor("lou", Role.PROGRAMME_LEAD, Scope.cohort(APRIL_22.value()));

        for (var other : List.of(TRAINER, MENTOR, leadOfApril)) {
            assertThat(training.mayAccept(as(other), SEPTEMBER_23)).isFalse();
            assertThatExceptionOfType(NoAccess.class)
                    .isThrownBy(() -> training.acceptCorrection(as(other), SEPTEMBER_23, open));
        }
        assertThat(training.toLookOver(as(LEAD), SEPTEMBER_23)).containsExactly(open);
    }

    @Test
    void movesAnEventThatANewerTimetablePlansElsewhen() {
        takeIn(seed());

        var outcome = takeIn(new TimetableDocument(
                "mentor-training-2023-24-v2.txt",
                seed().text()
                        .replace(
                                "Bournville | 19th September 2023 1.00pm – 4.00pm King Edwards School B29 7LG | "
                                        + "10th January 2024 2.00pm – 4.00pm",
                                "Bournville | 19th September 2023 1.00pm – 4.00pm King Edwards School B29 7LG | "
                                        + "17th January 2024 2.00pm – 4.00pm")));

        assertThat(outcome).isEqualTo(new ImportOutcome(0, 1, 16, 3, 2));
        var event = training.event(as(LEAD), BOURNVILLE_SPRING);
        assertThat(event.times().day()).isEqualTo("2024-01-17");
        assertThat(event.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.text()).isEqualTo("Change of time");
            assertThat(notice.previous()).hasToString("Wednesday 10 January 2024, 2.00pm to 4.00pm");
        });
    }

    @Test
    void leavesAloneWhatAPersonHasMovedSinceTheTimetable() {
        takeIn(seed());
        training.changeTime(as(TRAINER), BOURNVILLE_SPRING, afternoonOf(18), "The trainer is ill");

        takeIn(seed());

        assertThat(training.event(as(LEAD), BOURNVILLE_SPRING).times()).isEqualTo(afternoonOf(18));
    }

    @Test
    void refusesATimetableThatCallsAGroupToASecondEvent() {
        takeIn(seed());
        var regrouped = new TimetableDocument("v2.txt", seed().text().replace("Freddo and Twirl |", "Freddo |"));

        assertThatExceptionOfType(FaultyInput.class)
                .isThrownBy(() -> takeIn(regrouped))
                .satisfies(refused -> assertThat(refused.faults()).hasSize(3));
    }

    @Test
    void showsAMentorTheOwnGroupsEventsByTerm() {
        takeIn(seed());
        joins(MENTOR, SEPTEMBER_23, "bournville");

        var terms = training.mine(as(MENTOR));

        assertThat(terms)
                .extracting(
                        term -> term.term().key(),
                        TermEvents::word,
                        term -> term.events().size())
                .containsExactly(
                        tuple("2023-24/autumn", TermEvents.Word.EVENTS, 1),
                        tuple("2023-24/spring", TermEvents.Word.EVENTS, 1),
                        tuple("2023-24/summer", TermEvents.Word.EVENTS, 1),
                        tuple("2024-25/autumn", TermEvents.Word.SILENT, 0),
                        tuple("2024-25/spring", TermEvents.Word.SILENT, 0),
                        tuple("2024-25/summer", TermEvents.Word.SILENT, 0));
    }

    @Test
    void showsAMentorTheNextEvent() {
        takeIn(seed());
        joins(MENTOR, SEPTEMBER_23, "bournville");

        var next = training.next(as(MENTOR)).orElseThrow();

        assertThat(next.times()).hasToString("Wednesday 10 January 2024, 2.00pm to 4.00pm");
        assertThat(next.place()).isEqualTo(Location.Online.linkToCome());
        assertThat(next.groups()).extracting(GroupSummary::name).containsExactly("Bournville");
        assertThat(next.hasChanged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"mini-eggs", "buttons", "crunchie"})
    void bringsTheThreeGroupsOfTheMissingCommaToOneEvent(String group) {
        takeIn(seed());
        joins(MENTOR, SEPTEMBER_23, group);

        assertThat(training.next(as(MENTOR)).orElseThrow().id().value())
                .isEqualTo("ecf.september-23-24.2023-24-spring.mentors.buttons+crunchie+mini-eggs");
    }

    @Test
    void tellsAMentorThatThereIsNoSessionThisTerm() {
        takeIn(seed());
        joins(MENTOR, APRIL_22, null);

        var spring = training.mine(as(MENTOR)).stream()
                .filter(term -> term.term().key().equals("2023-24/spring"))
                .findFirst()
                .orElseThrow();

        assertThat(spring.word()).isEqualTo(TermEvents.Word.NO_EVENT);
        assertThat(spring.statement()).isEqualTo("There are no mentor training sessions for you to attend this term.");
        assertThat(training.next(as(MENTOR))).isEmpty();
    }

    @Test
    void showsTheNoteOfAChangedTimeUntilTheEventIsOver() {
        takeIn(seed());
        joins(MENTOR, SEPTEMBER_23, "dairy-milk");
        var onTheDay = LocalDate.of(2023, 9, 18);

        assertThat(training.next(as(MENTOR, onTheDay)).orElseThrow().notices())
                .extracting(ChangeNotice::text)
                .containsExactly("Note change of time");
        assertThat(training.mine(as(MENTOR, onTheDay.plusDays(1)))
                        .getFirst()
                        .events()
                        .getFirst()
                        .notices())
                .isEmpty();
    }

    @Test
    void showsAMenteeNothingOfTheMentorsEvents() {
        var mentee = actor("amina", Role.MENTEE, Scope.everywhere());
        takeIn(seed());
        cohorts.enrolMentee(
                LEAD, new EnrolMentee(mentee.person(), SEPTEMBER_23, bournville(), SCHOOL, LocalDate.of(2023, 9, 4)));

        assertThat(training.mine(as(mentee)))
                .hasSize(6)
                .allSatisfy(term -> assertThat(term.events()).isEmpty());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> training.event(as(mentee), BOURNVILLE_SPRING));
    }

    @Test
    void showsNobodyAnotherGroupsEvent() {
        takeIn(seed());
        joins(MENTOR, SEPTEMBER_23, "wispa");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> training.event(as(MENTOR), BOURNVILLE_SPRING));
    }

    @Test
    void showsTheGridAsItIsOnPaper() {
        takeIn(seed());

        var grid = training.grid(as(TRAINER), SEPTEMBER_23);

        assertThat(grid.terms()).hasSize(6);
        assertThat(grid.rows())
                .extracting(row -> row.groups().stream().map(GroupSummary::name).toList())
                .containsExactly(
                        List.of("Freddo", "Twirl"),
                        List.of("Dairy Milk"),
                        List.of("Bournville"),
                        List.of("Mini Eggs", "Buttons", "Crunchie"),
                        List.of("Wispa"));
        assertThat(grid.rows()).allSatisfy(row -> assertThat(row.cells()).hasSize(6));
    }

    @Test
    void showsACohortWithoutGroupsInOneRow() {
        takeIn(seed());

        var rows = training.grid(as(LEAD), CohortId.of("ecf.april-21-22")).rows();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.groups()).isEmpty();
            assertThat(row.cells().getLast().events()).hasSize(1);
        });
    }

    @Test
    void showsTheReasonAndThePreviousTimesOfAChange() {
        takeIn(seed());
        joins(MENTOR, SEPTEMBER_23, "bournville");

        training.changeTime(as(TRAINER), BOURNVILLE_SPRING, afternoonOf(17), "The trainer is ill");
        training.changeTime(as(TRAINER), BOURNVILLE_SPRING, afternoonOf(17), "The trainer is ill");

        var next = training.next(as(MENTOR)).orElseThrow();
        assertThat(next.times()).isEqualTo(afternoonOf(17));
        assertThat(next.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.text()).isEqualTo("The trainer is ill");
            assertThat(notice.previous()).isEqualTo(afternoonOf(10));
            assertThat(notice.by()).isEqualTo(TRAINER.person());
        });
        assertThat(store.findById(BOURNVILLE_SPRING, TrainingEvent.class).outbox())
                .extracting(OutboxEntry::event)
                .contains(new TrainingEventChanged(BOURNVILLE_SPRING));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-13, no working day", "2024-02-14, no working day", "2024-01-05, still to come"})
    void refusesANewTimeThatNobodyCanCome(LocalDate day, String reason) {
        takeIn(seed());
        var times = EventTimes.on(day, LocalTime.of(14, 0), LocalTime.of(16, 0));

        assertThatExceptionOfType(FaultyInput.class)
                .isThrownBy(() -> training.changeTime(as(TRAINER), BOURNVILLE_SPRING, times, "Moved"))
                .withMessageContaining(reason);
    }

    @Test
    void refusesToMoveAnEventThatIsOver() {
        takeIn(seed());
        var autumn = TrainingEventId.of("ecf.september-23-24.2023-24-autumn.mentors.bournville");

        assertThatExceptionOfType(FaultyInput.class)
                .isThrownBy(() -> training.changeTime(as(TRAINER), autumn, afternoonOf(17), "Moved"))
                .withMessageContaining("is over");
    }

    @Test
    void givesAVirtualEventItsLink() {
        takeIn(seed());

        var event =
                training.giveJoinLink(as(TRAINER), BOURNVILLE_SPRING, URI.create("https://meet.example/bournville"));

        assertThat(event.place()).isEqualTo(new Location.Online("https://meet.example/bournville"));
        assertThat(event.notices()).isEmpty();
        assertThatExceptionOfType(FaultyInput.class)
                .isThrownBy(
                        () -> training.giveJoinLink(as(TRAINER), BOURNVILLE_SPRING, URI.create("javascript:alert(1)")));
    }

    @ParameterizedTest
    @CsvSource({"MENTOR", "MENTEE", "INDUCTION_TUTOR", "ADMINISTRATOR"})
    void refusesEverybodyElseTheWholeTimetable(Role role) {
        takeIn(seed());
        var somebodyElse = actor("eve", role, Scope.everywhere());

        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> training.grid(as(somebodyElse), SEPTEMBER_23));
        assertThatExceptionOfType(NoAccess.class)
                .isThrownBy(() -> training.corrections(as(somebodyElse), SEPTEMBER_23));
        assertThatExceptionOfType(NoAccess.class)
                .isThrownBy(() -> training.changeTime(as(somebodyElse), BOURNVILLE_SPRING, afternoonOf(17), "Moved"));
        assertThatExceptionOfType(NoAccess.class)
                .isThrownBy(() -> training.importTimetable(as(somebodyElse), ECF, seed(), List.of(NOON)));
        assertThat(training.mine(as(somebodyElse))).isEmpty();
    }

    @Test
    void refusesALeadAndATrainerTheCohortsOutOfTheirScope() {
        var leadOfApril = actor("lou", Role.PROGRAMME_LEAD, Scope.cohort(APRIL_22.value()));

        assertThatExceptionOfType(NoAccess.class)
                .isThrownBy(() -> training.importTimetable(as(leadOfApril), ECF, seed(), List.of(NOON)));
        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> training.grid(as(leadOfApril), SEPTEMBER_23));
        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> training.grid(as(TRAINER), APRIL_22));
        assertThat(store.findAll(TrainingEvent.class)).isEmpty();
    }

    private Standpoint as(Actor actor) {
        return as(actor, TODAY);
    }

    private Standpoint as(Actor actor, LocalDate day) {
        return standpoints.of(actor, day);
    }

    private ImportOutcome takeIn(TimetableDocument document) {
        return training.importTimetable(as(LEAD), ECF, document, List.of(NOON));
    }

    private void joins(Actor mentor, CohortId cohort, String group) {
        var own = group == null ? null : GroupId.of(cohort.value() + "/" + group);
        cohorts.joinAsMentor(LEAD, new JoinAsMentor(mentor.person(), cohort, own, SCHOOL, LocalDate.of(2023, 9, 4)));
    }

    private List<Object> everything() {
        return List.of(store.findAll(TrainingEvent.class), store.findAll(CohortTimetable.class));
    }

    private static GroupId bournville() {
        return GroupId.of(SEPTEMBER_23.value() + "/bournville");
    }

    private static EventTimes afternoonOf(int dayOfJanuary) {
        return EventTimes.on(LocalDate.of(2024, 1, dayOfJanuary), LocalTime.of(14, 0), LocalTime.of(16, 0));
    }

    private static Actor actor(String id, Role role, Scope scope) {
        return new Actor(PersonId.of(id), PersonName.of(id, "Example"), role, scope);
    }

    private static TimetableDocument seed() {
        try (var in = TrainingStoreTest.class.getResourceAsStream("/training/mentor-training-2023-24.txt")) {
            return new TimetableDocument(
                    "mentor-training-2023-24.txt", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
