package uk.halfterm.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;
import uk.halfterm.cohort.CohortFixture;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.EnrolMentee;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.cohort.OpenCohort;
import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.PairMentor;
import uk.halfterm.cohort.ReplaceMentor;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.Cadence;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.outbox.OutboxEntry;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static uk.halfterm.meeting.MeetingState.DUE;
import static uk.halfterm.meeting.MeetingState.HELD;
import static uk.halfterm.meeting.MeetingState.OVERDUE;
import static uk.halfterm.meeting.MeetingState.TO_COME;

/** A pair of the September 23-24 cohort on Wednesday 24 January 2024, in the third week of a half term of five. */
@StoreTest
@Import({MeetingsStoreTest.Modules.class, Curriculum.class, ForgottenBlobs.class, CohortFixture.Nobody.class})
@TestPropertySource(properties = "halfterm.today=2024-01-24")
class MeetingsStoreTest {

    @ComponentScan({
        "uk.halfterm.meeting",
        "uk.halfterm.cohort",
        "uk.halfterm.schoolcalendar",
        "uk.halfterm.curriculum.version"
    })
    static class Modules {}

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 24);
    private static final LocalDate LAST_WEEK = LocalDate.of(2024, 1, 15);
    private static final LocalDate THIS_WEEK = LocalDate.of(2024, 1, 22);
    private static final LocalDate NEXT_WEEK = LocalDate.of(2024, 1, 29);
    private static final LocalDate START = LocalDate.of(2023, 9, 4);
    private static final ProgrammeId ECF = ProgrammeId.of("ecf");
    private static final OrganisationId SCHOOL = OrganisationId.of("elm-grove-primary");
    private static final OrganisationId OTHER_SCHOOL = OrganisationId.of("oak-lane-primary");
    private static final CohortId COHORT = CohortId.of("ecf.september-23-24");

    private static final Actor LEAD = actor("lea", Role.PROGRAMME_LEAD, Scope.everywhere());
    private static final Actor MENTOR = actor("mo", Role.MENTOR, Scope.everywhere());
    private static final Actor OTHER_MENTOR = actor("max", Role.MENTOR, Scope.everywhere());
    private static final Actor MENTEE = actor("amina", Role.MENTEE, Scope.everywhere());
    private static final Actor TUTOR = actor("tess", Role.INDUCTION_TUTOR, Scope.organisation(SCHOOL.value()));
    private static final Actor OTHER_TUTOR =
            actor("theo", Role.INDUCTION_TUTOR, Scope.organisation(OTHER_SCHOOL.value()));

    @Autowired
    private Meetings meetings;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Standpoints standpoints;

    @Autowired
    private Curriculum curriculum;

    @Autowired
    private MongoOperations store;

    @BeforeEach
    void pairAMenteeWithAMentor() {
        cohorts.open(OpenCohort.of("September 23-24", "ecf"));
        cohorts.enrolMentee(LEAD, new EnrolMentee(MENTEE.person(), COHORT, null, SCHOOL, START));
        cohorts.joinAsMentor(LEAD, new JoinAsMentor(MENTOR.person(), COHORT, null, SCHOOL, START));
        cohorts.pair(LEAD, new PairMentor(MENTEE.person(), MENTOR.person(), START));
    }

    @Test
    void expectsAMeetingInEachWeekOfTheHalfTerm() {
        assertThat(meetings.halfTerm(as(MENTOR), pair()))
                .extracting(MeetingSummary::number, MeetingSummary::on, MeetingSummary::state)
                .containsExactly(
                        tuple(1, LocalDate.of(2024, 1, 8), OVERDUE),
                        tuple(2, LAST_WEEK, OVERDUE),
                        tuple(3, THIS_WEEK, DUE),
                        tuple(4, NEXT_WEEK, TO_COME),
                        tuple(5, LocalDate.of(2024, 2, 5), TO_COME));
    }

    @Test
    void givesTheMentorEachMeetingsAgendaAndTheMenteeNone() {
        assertThat(meetings.halfTerm(as(MENTOR), pair())).allSatisfy(meeting -> {
            assertThat(meeting.agenda()).isNotNull();
            assertThat(meeting.agenda().section()).isEqualTo(SectionRef.of(ECF, 3));
        });
        assertThat(meetings.halfTerm(as(MENTEE), pair()))
                .allSatisfy(meeting -> assertThat(meeting.agenda()).isNull());
    }

    @Test
    void meetsEverySecondWeekInTheSecondYear() {
        var secondYear = LocalDate.of(2025, 1, 13);

        assertThat(curriculum.programme(ECF).plan().orElseThrow().term(5).cadence())
                .isEqualTo(Cadence.FORTNIGHTLY);
        assertThat(meetings.halfTerm(as(MENTOR, secondYear), pair()))
                .extracting(meeting -> meeting.week().number())
                .containsExactly(1, 3, 5);
    }

    @Test
    void marksAMeetingWithOneClick() {
        var marked = meetings.markHeld(as(MENTOR), meeting(THIS_WEEK));

        assertThat(marked.state()).isEqualTo(HELD);
        assertThat(marked.held().by()).isEqualTo(MENTOR.person());
        assertThat(meetings.halfTerm(as(MENTEE), pair()).get(2)).matches(MeetingSummary::isHeld);
        assertThat(meetings.halfTerm(as(TUTOR), pair()).get(2)).matches(MeetingSummary::isHeld);
    }

    @Test
    void offersTheOldestMeetingThatIsNotMarked() {
        assertThat(meetings.standing(as(MENTOR), pair()).firstUnmarked())
                .hasValueSatisfying(meeting -> assertThat(meeting.number()).isEqualTo(1));

        meetings.markHeld(as(MENTOR), meeting(LAST_WEEK.minusWeeks(1)));

        assertThat(meetings.standing(as(MENTOR), pair()).firstUnmarked())
                .hasValueSatisfying(meeting -> assertThat(meeting.id()).isEqualTo(meeting(LAST_WEEK)));

        meetings.markHeld(as(MENTOR), meeting(LAST_WEEK));
        meetings.markHeld(as(MENTOR), meeting(THIS_WEEK));

        assertThat(meetings.standing(as(MENTOR), pair()).firstUnmarked()).isEmpty();
    }

    @Test
    void makesOneMeetingOfManyClicksAtOnce() throws Exception {
        var clicks = IntStream.range(0, 8)
                .<Callable<MeetingSummary>>mapToObj(_ -> () -> meetings.markHeld(as(MENTOR), meeting(THIS_WEEK)))
                .toList();

        try (var nodes = Executors.newFixedThreadPool(8)) {
            for (var click : nodes.invokeAll(clicks)) {
                assertThat(click.get().state()).isEqualTo(HELD);
            }
        }

        assertThat(store.findAll(Meeting.class)).singleElement().satisfies(meeting -> {
            assertThat(meeting.marks()).hasSize(1);
            assertThat(meeting.outbox())
                    .extracting(OutboxEntry::event)
                    .containsExactly(new MeetingHeld(meeting(THIS_WEEK), MENTEE.person(), MENTOR.person()));
        });
    }

    @Test
    void takesAMarkBackAndKeepsTheHistory() {
        meetings.markHeld(as(MENTOR), meeting(LAST_WEEK));

        assertThat(meetings.undoHeld(as(MENTOR), meeting(LAST_WEEK)).state()).isEqualTo(OVERDUE);

        assertThat(store.findAll(Meeting.class)).singleElement().satisfies(meeting -> {
            assertThat(meeting.marks()).singleElement().matches(mark -> !mark.stands());
            assertThat(meeting.outbox())
                    .extracting(OutboxEntry::event)
                    .endsWith(new MeetingReopened(meeting(LAST_WEEK), MENTEE.person(), MENTOR.person()));
        });
    }

    @Test
    void refusesAMeetingBeforeItsWeekBegins() {
        assertThatExceptionOfType(MeetingNotYet.class)
                .isThrownBy(() -> meetings.markHeld(as(MENTOR), meeting(NEXT_WEEK)))
                .withMessage("This meeting can be marked as held from Monday 29 January 2024 on");
    }

    @Test
    void knowsNoMeetingInAHolidayOrBeforeTheProgramme() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> meetings.markHeld(as(MENTOR), meeting(LocalDate.of(2023, 12, 25))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> meetings.markHeld(as(MENTOR), meeting(LocalDate.of(2023, 6, 5))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> meetings.markHeld(as(MENTOR), meeting(LocalDate.of(1999, 6, 7))));
    }

    @Test
    void letsOnlyTheMentorOfThePairMark() {
        for (var somebodyElse : List.of(OTHER_MENTOR, MENTEE, TUTOR, OTHER_TUTOR, LEAD)) {
            assertThatExceptionOfType(NoAccess.class)
                    .isThrownBy(() -> meetings.markHeld(as(somebodyElse), meeting(THIS_WEEK)));
            assertThatExceptionOfType(NoAccess.class)
                    .isThrownBy(() -> meetings.undoHeld(as(somebodyElse), meeting(THIS_WEEK)));
        }
    }

    @Test
    void showsSomebodyElsesMeetingsToNobody() {
        var otherMentee = actor("ben", Role.MENTEE, Scope.everywhere());

        for (var somebodyElse : List.of(OTHER_MENTOR, otherMentee, OTHER_TUTOR, LEAD)) {
            assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> meetings.halfTerm(as(somebodyElse), pair()));
            assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> meetings.standing(as(somebodyElse), pair()));
        }
        assertThat(meetings.standings(as(OTHER_TUTOR))).isEmpty();
        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> meetings.standings(as(LEAD)));
    }

    @Test
    void saysHowThePairStands() {
        meetings.markHeld(as(MENTOR), meeting(LAST_WEEK));

        var standing = meetings.standing(as(TUTOR), pair());

        assertThat(standing.lastMet()).isEqualTo(LAST_WEEK);
        assertThat(standing.nextDue().on()).isEqualTo(THIS_WEEK);
        assertThat(standing.held()).isEqualTo(1);
        assertThat(standing.expectedByNow()).isEqualTo(2);
        assertThat(standing.expectedInAll()).isEqualTo(5);
        assertThat(standing.overdue()).isEqualTo(1);
    }

    @Test
    void looksIntoTheNeighbouringHalfTerms() {
        meetings.markHeld(as(MENTOR), meeting(LocalDate.of(2023, 12, 11)));

        assertThat(meetings.standing(as(MENTOR), pair()).lastMet()).isEqualTo("2023-12-11");
        assertThat(meetings.standing(as(MENTOR, LocalDate.of(2024, 2, 14)), pair())
                        .nextDue()
                        .on())
                .isEqualTo("2024-02-19");
    }

    @Test
    void showsATutorTheWholeSchoolAndAMentorTheOwnMentees() {
        var second = PersonId.of("ben");
        cohorts.enrolMentee(LEAD, new EnrolMentee(second, COHORT, null, SCHOOL, START));
        cohorts.pair(LEAD, new PairMentor(second, MENTOR.person(), START));
        meetings.markHeld(as(MENTOR), meeting(THIS_WEEK));

        assertThat(meetings.standings(as(TUTOR)))
                .extracting(standing -> standing.pair().mentee(), Standing::held)
                .containsExactlyInAnyOrder(tuple(MENTEE.person(), 1), tuple(second, 0));
        assertThat(meetings.standings(as(MENTOR))).hasSize(2);
        assertThat(meetings.standings(as(MENTEE))).hasSize(1);
        assertThat(meetings.standings(as(OTHER_MENTOR))).isEmpty();
    }

    @Test
    void handsHistoryButNoArrearsToAReplacementMentor() {
        meetings.markHeld(as(MENTOR), meeting(LAST_WEEK));
        cohorts.replaceMentor(
                LEAD, new ReplaceMentor(MENTEE.person(), OTHER_MENTOR.person(), LocalDate.of(2024, 1, 23)));
        var newPair = as(OTHER_MENTOR).pairs().getFirst();

        assertThat(meetings.halfTerm(as(OTHER_MENTOR), newPair))
                .extracting(MeetingSummary::number, MeetingSummary::state)
                .containsExactly(tuple(2, HELD), tuple(3, DUE), tuple(4, TO_COME), tuple(5, TO_COME));
        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> meetings.markHeld(as(MENTOR), meeting(THIS_WEEK)));
    }

    @Test
    void aMentorWhosePlaceEndedNeitherReadsNorMarks() {
        var pair = pair();
        meetings.markHeld(as(MENTOR), meeting(LAST_WEEK));

        endPlacesOfTheMentor(LAST_WEEK);

        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> meetings.halfTerm(as(MENTOR), pair));
        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> meetings.standing(as(MENTOR), pair));
        assertThat(meetings.standings(as(MENTOR))).isEmpty();
        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> meetings.markHeld(as(MENTOR), meeting(THIS_WEEK)));
        assertThatExceptionOfType(NoAccess.class).isThrownBy(() -> meetings.undoHeld(as(MENTOR), meeting(LAST_WEEK)));
    }

    /** No command ends a place yet, so it is ended in the store. */
    private void endPlacesOfTheMentor(LocalDate last) {
        store.updateFirst(
                Query.query(where("_id").is(MENTOR.person().value())),
                new Update().set("memberships.0.period.to", last),
                "mentors");
    }

    private Pair pair() {
        return as(MENTOR).pairs().getFirst();
    }

    private Standpoint as(Actor actor) {
        return as(actor, TODAY);
    }

    private Standpoint as(Actor actor, LocalDate day) {
        return standpoints.of(actor, day);
    }

    private static MeetingId meeting(LocalDate monday) {
        return MeetingId.of(ECF, MENTEE.person(), monday);
    }

    private static Actor actor(String id, Role role, Scope scope) {
        return new Actor(PersonId.of(id), PersonName.of(id, "Example"), role, scope);
    }
}
