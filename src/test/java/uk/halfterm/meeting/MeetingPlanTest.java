package uk.halfterm.meeting;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.cohort.CohortFixture;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.DeferMentee;
import uk.halfterm.cohort.Deferral;
import uk.halfterm.cohort.EnrolMentee;
import uk.halfterm.cohort.JoinAsMentor;
import uk.halfterm.cohort.OpenCohort;
import uk.halfterm.cohort.PairMentor;
import uk.halfterm.cohort.SetPace;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Actors;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.CurriculumFixture;
import uk.halfterm.curriculum.Rolling;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.learning.PagesProgramme;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.schoolcalendar.SchoolCalendars;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A pair in a programme of one year: blocks 1 to 4 last half a term each and meet weekly, blocks 5 and 6 last the summer term and meet
 * every fortnight. Blocks have twelve agendas here, but the first has one.
 */
@StoreTest
@Import(SchoolCalendars.class)
class MeetingPlanTest {

    private static final CohortId COHORT = CohortId.of("small.september-23-24");
    private static final CohortId ROLLING = CohortId.of("pages.rolling");
    private static final OrganisationId SCHOOL = OrganisationId.of("elm-grove-primary");
    private static final LocalDate START = LocalDate.of(2023, 9, 4);
    private static final LocalDate SECOND_HALF_OF_AUTUMN = LocalDate.of(2023, 11, 6);
    private static final LocalDate FIRST_HALF_OF_SPRING = LocalDate.of(2024, 1, 8);
    private static final Actor LEAD = Actors.in(Role.PROGRAMME_LEAD);
    private static final Actor MENTOR = Actors.in(Role.MENTOR);
    private static final Actor MENTEE = Actors.in(Role.MENTEE);

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private SchoolCalendars calendars;

    @Autowired
    private Clock clock;

    private Curriculum curriculum;
    private CohortFixture places;

    @BeforeEach
    void pairUp() {
        var programme = SmallProgramme.in(root);
        for (int block = 2; block <= 6; block++) {
            for (int number = 2; number <= 12; number++) {
                programme.write(agenda(block, number), agendaText(block, number));
            }
        }
        PagesProgramme.in(root);
        curriculum = CurriculumFixture.started(store, root, clock);
        places = CohortFixture.over(store, calendars, curriculum, clock);
        var cohorts = places.cohorts();
        cohorts.open(OpenCohort.of("September 23-24", "small"));
        cohorts.open(new OpenCohort(PagesProgramme.ID, new Rolling(START), List.of()));
        cohorts.enrolMentee(LEAD, new EnrolMentee(MENTEE.person(), COHORT, null, SCHOOL, START));
        cohorts.joinAsMentor(LEAD, new JoinAsMentor(MENTOR.person(), COHORT, null, SCHOOL, START));
        cohorts.pair(LEAD, new PairMentor(MENTEE.person(), MENTOR.person(), START));
    }

    @Test
    void givesEachBlockItsOwnAgendas() {
        assertThat(agendas(SECOND_HALF_OF_AUTUMN)).startsWith("meeting-2", "meeting-2-2", "meeting-2-3");
        assertThat(agendas(FIRST_HALF_OF_SPRING)).startsWith("meeting-3", "meeting-3-2", "meeting-3-3");
    }

    @Test
    void leavesMeetingsWithoutAgendaWhereTheBlockHasNoMore() {
        assertThat(agendas(START)).startsWith("meeting-1", "none", "none");
    }

    @Test
    void goesOnWithTheAgendasOfBlocksThatLastATerm() {
        var first = agendas(LocalDate.of(2024, 4, 22));
        var second = agendas(LocalDate.of(2024, 6, 10));

        assertThat(first).containsExactly("meeting-5", "meeting-5-2", "meeting-5-3", "meeting-5-4");
        assertThat(second).startsWith("meeting-5-5", "meeting-5-6");
    }

    @Test
    void goesOnWithTheBlockOfSomebodyAtHalfPace() {
        places.cohorts().setPace(LEAD, new SetPace(MENTEE.person(), COHORT, 50, START));

        // The first block takes all of the autumn term, the second all of the spring term.
        var first = agendas(FIRST_HALF_OF_SPRING);
        var second = agendas(LocalDate.of(2024, 2, 26));

        assertThat(agendas(SECOND_HALF_OF_AUTUMN)).containsOnly("none");
        assertThat(first).hasSize(5).startsWith("meeting-2").endsWith("meeting-2-5");
        assertThat(second).startsWith("meeting-2-6");
    }

    @Test
    void expectsNobodyToMeetWhileTheProgrammeStandsStill() {
        var back = LocalDate.of(2024, 2, 19);
        places.cohorts()
                .defer(
                        LEAD,
                        new DeferMentee(
                                MENTEE.person(),
                                COHORT,
                                Deferral.Reason.PARENTAL_LEAVE,
                                LocalDate.of(2024, 1, 15),
                                back.minusDays(1)));

        assertThat(agendas(FIRST_HALF_OF_SPRING)).as("the week before").containsExactly("meeting-3");
        assertThat(agendas(LocalDate.of(2024, 1, 24))).containsExactly("meeting-3");
        assertThat(agendas(back)).as("the block goes on").startsWith("meeting-3-2", "meeting-3-3");
    }

    @Test
    void expectsNoMeetingInASelfPacedProgramme() {
        places.cohorts().joinAsMentor(LEAD, new JoinAsMentor(MENTOR.person(), ROLLING, null, SCHOOL, START));
        places.cohorts().enrolMentee(LEAD, new EnrolMentee(MENTEE.person(), ROLLING, null, SCHOOL, START));
        places.cohorts().pair(LEAD, new PairMentor(MENTEE.person(), MENTOR.person(), PagesProgramme.ID, START));

        assertThat(as(MENTOR, START).pairs()).hasSize(2);
        var standings = meetings().standings(as(MENTOR, START));
        assertThat(standings)
                .filteredOn(standing -> standing.pair().programme().equals(PagesProgramme.ID))
                .singleElement()
                .satisfies(standing -> {
                    assertThat(standing.meetings()).isEmpty();
                    assertThat(standing.nextDue()).isNull();
                    assertThat(standing.isBehind()).isFalse();
                });
    }

    @Test
    void marksTheMeetingOfOneProgrammeOnly() {
        places.cohorts().open(OpenCohort.of("September 23-24", "small"));
        var id = MeetingId.of(SmallProgramme.ID, MENTEE.person(), START);

        meetings().markHeld(as(MENTOR, START), id);

        assertThat(meetings().standings(as(MENTOR, START)))
                .singleElement()
                .satisfies(standing -> assertThat(standing.held()).isEqualTo(1));
        assertThat(store.findAll(Meeting.class)).extracting(Meeting::programme).containsExactly(SmallProgramme.ID);
    }

    private Meetings meetings() {
        return new Meetings(new MeetingRecords(store), curriculum, clock);
    }

    private List<String> agendas(LocalDate day) {
        var from = as(MENTOR, day);
        return meetings().halfTerm(from, from.pairs().getFirst()).stream()
                .map(meeting -> meeting.agenda() == null
                        ? "none"
                        : meeting.agenda().id().slug())
                .toList();
    }

    private Standpoint as(Actor actor, LocalDate day) {
        return places.of(actor, day);
    }

    private static String agenda(int block, int number) {
        return SmallProgramme.block(block) + "/agendas/" + number + "-meeting-" + block + "-" + number + ".md";
    }

    private static String agendaText(int block, int number) {
        return """
                ---
                week: %d
                title: Meeting %d of block %d
                summary: What it is about.
                minutes: 45
                prepare-minutes: 10
                ---
                ## Check in

                How did it go?

                ## Explore

                Part 1.

                ## Practise

                Rehearse it.

                ## Agree

                One step.
                """.formatted(number, number, block);
    }
}
