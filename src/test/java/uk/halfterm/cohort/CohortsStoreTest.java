package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.halfterm.cohort.CohortStanding.Lack;
import uk.halfterm.cohort.CohortStanding.Unplaced;
import uk.halfterm.cohort.People.MenteeRow;
import uk.halfterm.cohort.People.MentorRow;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.TermHalf;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.schoolcalendar.OwnCalendar;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.DateRange;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.halfterm.curriculum.SeedProgrammes.ECF;

@StoreTest
@Import(CohortBeans.class)
class CohortsStoreTest {

    private static final ProgrammeId ECF = ProgrammeId.of("ecf");
    private static final OrganisationId ELM_GROVE = OrganisationId.of("elm-grove-primary");
    private static final OrganisationId OAK_HILL = OrganisationId.of("oak-hill-academy");
    private static final CohortId SEPTEMBER_23 = CohortId.of("ecf.september-23-24");
    private static final CohortId APRIL_23 = CohortId.of("ecf.april-22-23");
    private static final GroupId BOURNVILLE = GroupId.of(SEPTEMBER_23, "Bournville");
    private static final GroupId WISPA = GroupId.of(SEPTEMBER_23, "Wispa");
    private static final LocalDate START = LocalDate.of(2023, 9, 4);
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 8);

    private static final PersonId ADA = PersonId.of("ada-mentee");
    private static final PersonId BEN = PersonId.of("ben-mentee");
    private static final PersonId MAY = PersonId.of("may-mentor");
    private static final PersonId NOOR = PersonId.of("noor-mentor");
    private static final PersonId OTIS = PersonId.of("otis-mentor-of-oak-hill");

    private static final Actor ELM_TUTOR = actor(PersonId.of("elm-tutor"), Role.INDUCTION_TUTOR, at(ELM_GROVE));
    private static final Actor OAK_TUTOR = actor(PersonId.of("oak-tutor"), Role.INDUCTION_TUTOR, at(OAK_HILL));
    private static final Actor LEAD = actor(PersonId.of("lead"), Role.PROGRAMME_LEAD, Scope.everywhere());

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private SchoolCalendars calendars;

    @Autowired
    private Surroundings known;

    @BeforeEach
    void openCohorts() {
        cohorts.open(OpenCohort.of("September 23-24", "ecf", "Bournville", "Wispa"));
        cohorts.open(OpenCohort.of("April 22-23", "ecf"));
    }

    @Test
    void opensACohortOnceAndAddsTheGroupsItLacks() {
        var again = cohorts.open(OpenCohort.of("September 23-24", "ecf", "Wispa", "Dairy Milk"));

        assertThat(again.groups()).extracting(GroupSummary::name).containsExactly("Bournville", "Wispa", "Dairy Milk");
        assertThat(cohorts.addGroup(SEPTEMBER_23, "Dairy Milk").id().value())
                .isEqualTo("ecf.september-23-24/dairy-milk");
        assertThat(cohorts.find(SEPTEMBER_23)).contains(again);
        assertThat(cohorts.all()).extracting(CohortSummary::label).containsExactly("April 22-23", "September 23-24");
        assertThatThrownBy(() -> cohorts.open(OpenCohort.of("September 23-24", "senco")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cohorts.addGroup(CohortId.of("ecf.april-30-31"), "Twirl"))
                .isInstanceOf(NotFound.class);
    }

    /** "KS1+" would fall to the id of "KS1", and vanish. */
    @Test
    void refusesGroupsThatDifferBySignsOnlyOrHaveNoName() {
        assertThatThrownBy(() -> cohorts.open(OpenCohort.of("September 23-24", "ecf", "KS1", "KS1+")))
                .isInstanceOf(PlacementRefused.class)
                .hasMessageContaining("\"KS1+\" and \"KS1\" are too alike");
        assertThatThrownBy(() -> cohorts.addGroup(SEPTEMBER_23, "日"))
                .isInstanceOf(PlacementRefused.class)
                .hasMessageContaining("with a letter from a to z or a number in it, not \"日\"");

        assertThat(cohorts.addGroup(SEPTEMBER_23, " bournville ").name()).isEqualTo("Bournville");
        assertThat(cohorts.find(SEPTEMBER_23).orElseThrow().groups())
                .extracting(GroupSummary::name)
                .containsExactly("Bournville", "Wispa");
    }

    @Test
    void aPlaceBeginsWithItsCohortOrLater() {
        var tooEarly = LocalDate.of(2023, 8, 31);

        assertThatThrownBy(() ->
                        cohorts.enrolMentee(ELM_TUTOR, new EnrolMentee(ADA, SEPTEMBER_23, null, ELM_GROVE, tooEarly)))
                .isInstanceOf(PlacementRefused.class)
                .hasMessageContaining("September 23-24 begins on 1 September 2023");
        assertThatThrownBy(() ->
                        cohorts.joinAsMentor(ELM_TUTOR, new JoinAsMentor(MAY, SEPTEMBER_23, null, ELM_GROVE, tooEarly)))
                .isInstanceOf(PlacementRefused.class);

        cohorts.enrolMentee(ELM_TUTOR, new EnrolMentee(ADA, SEPTEMBER_23, null, ELM_GROVE, tooEarly.plusDays(1)));
    }

    /** Ending a place is a command of its own. */
    @Test
    void aPlaceGivenAgainForAnotherTimeIsRefusedNotSwallowed() {
        enrol(ADA, SEPTEMBER_23, null, ELM_GROVE);
        joinAsMentor(MAY, SEPTEMBER_23, null, ELM_GROVE);

        assertThatThrownBy(() -> cohorts.enrolMentee(
                        ELM_TUTOR, new EnrolMentee(ADA, SEPTEMBER_23, null, ELM_GROVE, START, TODAY)))
                .isInstanceOf(PlacementRefused.class)
                .hasMessageContaining("enrolled in that programme for that time already");
        assertThatThrownBy(() -> cohorts.joinAsMentor(
                        ELM_TUTOR, new JoinAsMentor(MAY, SEPTEMBER_23, null, ELM_GROVE, START, TODAY)))
                .isInstanceOf(PlacementRefused.class);

        enrol(ADA, SEPTEMBER_23, BOURNVILLE, ELM_GROVE);
        assertThat(inTerms(as(mentee(ADA), TODAY)).group()).isEqualTo(new GroupSummary(BOURNVILLE, "Bournville"));
    }

    @Test
    void aMentorOfSeptember23InBournvilleIsInBlock3On8January2024() {
        joinAsMentor(MAY, SEPTEMBER_23, BOURNVILLE, ELM_GROVE);

        var position = inTerms(as(actor(MAY, Role.MENTOR, at(ELM_GROVE)), TODAY));

        assertThat(position.sections()).containsExactly(3);
        assertThat(position.at()).isEqualTo(TermHalf.number(3));
        assertThat(position.group()).isEqualTo(new GroupSummary(BOURNVILLE, "Bournville"));
        assertThat(position.halfTerm().label()).isEqualTo("Spring term 2023 to 2024, first half");
        assertThat(position.cohort().label()).isEqualTo("September 23-24");
        assertThat(position.period()).isEqualTo(DateRange.since(START));
    }

    @Test
    void aPositionFollowsTheSchoolsOwnCalendar() {
        calendars.saveOwn(ELM_TUTOR, ELM_GROVE, OwnCalendar.ofInsetDays(TODAY));
        enrol(ADA, SEPTEMBER_23, null, ELM_GROVE);

        var position = inTerms(as(mentee(ADA), TODAY));

        assertThat(position.halfTerm().weeks().getFirst().firstWorkingDay()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void thereIsNoPositionBeforeAndAfterTheProgrammeButItsStateIsKnown() {
        enrol(ADA, SEPTEMBER_23, null, ELM_GROVE);
        var before = LocalDate.of(2023, 7, 3);
        var after = LocalDate.of(2025, 11, 3);

        assertThat(as(mentee(ADA), before).position()).isEmpty();
        assertThat(as(mentee(ADA), before).state()).contains(new ProgrammeState.Before(START));
        assertThat(as(mentee(ADA), TODAY).state()).get().isInstanceOf(ProgrammeState.Running.class);
        assertThat(as(mentee(ADA), after).position()).isEmpty();
        assertThat(as(mentee(ADA), after).state()).contains(new ProgrammeState.Finished(LocalDate.of(2025, 7, 21)));
        assertThat(as(mentee(BEN), TODAY).state()).isEmpty();
        assertThat(as(LEAD, TODAY).stateOf(as(LEAD, TODAY).cohort(APRIL_23)))
                .isInstanceOfSatisfying(
                        ProgrammeState.Running.class,
                        running -> assertThat(running.sections()).containsExactly(5));
    }

    @Test
    void everyCommandGivenTwiceChangesOnce() {
        for (int time = 0; time < 2; time++) {
            enrol(ADA, SEPTEMBER_23, null, ELM_GROVE);
            joinAsMentor(MAY, SEPTEMBER_23, BOURNVILLE, ELM_GROVE);
            joinAsMentor(NOOR, SEPTEMBER_23, WISPA, ELM_GROVE);
            cohorts.replaceMentor(ELM_TUTOR, pairedAndReplaced());
        }

        assertThat(cohorts.peopleOf(as(ELM_TUTOR, TODAY)).mentees()).hasSize(1);
        assertThat(cohorts.peopleOf(as(ELM_TUTOR, TODAY)).mentors()).hasSize(2);
        assertThat(as(ELM_TUTOR, TODAY).pairs())
                .containsExactly(new Pair(ADA, NOOR, SEPTEMBER_23, ELM_GROVE, DateRange.since(TODAY), Pace.FULL_TIME));
        assertThat(as(ELM_TUTOR, TODAY.minusDays(1)).pairs())
                .containsExactly(new Pair(
                        ADA, MAY, SEPTEMBER_23, ELM_GROVE, DateRange.of(START, TODAY.minusDays(1)), Pace.FULL_TIME));
    }

    @Test
    void everybodySeesTheirOwnPairs() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        enrolAndPair(BEN, OTIS, OAK_HILL);

        assertThat(as(mentee(ADA), TODAY).pairs()).extracting(Pair::mentor).containsExactly(MAY);
        assertThat(as(mentor(MAY), TODAY).pairs()).extracting(Pair::mentee).containsExactly(ADA);
        assertThat(as(mentor(OTIS), TODAY).pairs()).extracting(Pair::mentee).containsExactly(BEN);
        assertThat(as(mentor(NOOR), TODAY).pairs()).isEmpty();
        assertThat(as(LEAD, TODAY).pairs()).as("a lead asks page by page").isEmpty();
        assertThat(as(actor(MAY, Role.TRAINER, Scope.everywhere()), TODAY).pairs())
                .isEmpty();
    }

    @Test
    void aTutorOfOneSchoolSeesNobodyOfAnother() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        enrolAndPair(BEN, OTIS, OAK_HILL);

        assertThat(as(ELM_TUTOR, TODAY).pairs()).extracting(Pair::mentee).containsExactly(ADA);
        assertThat(cohorts.peopleOf(as(ELM_TUTOR, TODAY)).mentees())
                .extracting(MenteeRow::mentee)
                .containsExactly(ADA);
        assertThat(cohorts.peopleOf(as(ELM_TUTOR, TODAY)).mentors())
                .extracting(MentorRow::mentor)
                .containsExactly(MAY);
        assertThat(as(ELM_TUTOR, TODAY).lookedAfter(List.of(ADA, MAY, BEN, OTIS)))
                .containsExactlyInAnyOrder(ADA, MAY);
        assertThat(as(LEAD, TODAY).lookedAfter(List.of(ADA, MAY, BEN, OTIS, NOOR)))
                .containsExactlyInAnyOrder(ADA, MAY, BEN, OTIS);
        assertThat(as(ELM_TUTOR, TODAY).pairOf(ADA, ECF)).isPresent();
        assertThat(as(ELM_TUTOR, TODAY).pairOf(BEN, ECF)).isEmpty();
        assertThat(as(mentor(OTIS), TODAY).pairOf(ADA, ECF)).isEmpty();
        assertThat(as(mentee(BEN), TODAY).pairOf(ADA, ECF)).isEmpty();
    }

    @Test
    void aTutorOfOneSchoolPlacesNobodyOfAnother() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        joinAsMentor(OTIS, SEPTEMBER_23, WISPA, OAK_HILL);

        assertThatThrownBy(() ->
                        cohorts.enrolMentee(OAK_TUTOR, new EnrolMentee(BEN, SEPTEMBER_23, null, ELM_GROVE, START)))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() ->
                        cohorts.joinAsMentor(OAK_TUTOR, new JoinAsMentor(NOOR, SEPTEMBER_23, null, ELM_GROVE, START)))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> cohorts.replaceMentor(OAK_TUTOR, new ReplaceMentor(ADA, OTIS, TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cohorts.pair(OAK_TUTOR, new PairMentor(ADA, OTIS, TODAY)))
                .isInstanceOf(NotFound.class)
                .hasMessage("There is no such mentee");
        assertThatThrownBy(() -> cohorts.pair(OAK_TUTOR, new PairMentor(PersonId.of("nobody"), OTIS, TODAY)))
                .isInstanceOf(NotFound.class)
                .hasMessage("There is no such mentee");
        assertThat(as(mentee(ADA), TODAY).pairs()).extracting(Pair::mentor).containsExactly(MAY);
    }

    @Test
    void mentorsAndMenteesPlaceNobodyAndListNobody() {
        var own = actor(MAY, Role.MENTOR, at(ELM_GROVE));

        assertThatThrownBy(() -> cohorts.enrolMentee(own, new EnrolMentee(ADA, SEPTEMBER_23, null, ELM_GROVE, START)))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> cohorts.peopleOf(as(own, TODAY))).isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> cohorts.standings(as(own, TODAY), 20)).isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> cohorts.standings(as(ELM_TUTOR, TODAY), 20)).isInstanceOf(NoAccess.class);
    }

    @Test
    void aRoleDoesNotLeakOutOfItsScope() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        var mentorAtOakHill = actor(MAY, Role.MENTOR, at(OAK_HILL));
        var leadOfApril = actor(PersonId.of("lead"), Role.PROGRAMME_LEAD, Scope.cohort(APRIL_23.value()));

        assertThat(as(mentorAtOakHill, TODAY).position()).isEmpty();
        assertThat(as(mentorAtOakHill, TODAY).pairs()).isEmpty();
        assertThat(as(leadOfApril, TODAY).pairs()).isEmpty();
        assertThat(cohorts.standings(as(leadOfApril, TODAY), 20).cohorts())
                .extracting(standing -> standing.cohort().id())
                .containsExactly(APRIL_23);
        assertThatThrownBy(() -> cohorts.pair(leadOfApril, new PairMentor(ADA, MAY, START)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void pairsOnlyMentorsOfTheMenteesSchool() {
        enrol(ADA, SEPTEMBER_23, null, ELM_GROVE);
        joinAsMentor(OTIS, SEPTEMBER_23, WISPA, OAK_HILL);

        for (var stranger : List.of(OTIS, NOOR)) {
            assertThatThrownBy(() -> cohorts.pair(LEAD, new PairMentor(ADA, stranger, START)))
                    .isInstanceOf(PlacementRefused.class)
                    .hasMessageContaining("not a mentor at the mentee's school");
        }
    }

    /** Seed 004: "you will join the same cohort as your predecessor". */
    @Test
    void aReplacementMentorJoinsThePredecessorsCohortAndGroup() {
        enrolAndPair(ADA, MAY, ELM_GROVE);

        cohorts.replaceMentor(ELM_TUTOR, new ReplaceMentor(ADA, NOOR, TODAY));

        var position = inTerms(as(mentor(NOOR), TODAY));
        assertThat(position.cohort().id()).isEqualTo(SEPTEMBER_23);
        assertThat(position.group()).extracting(GroupSummary::id).isEqualTo(BOURNVILLE);
        assertThat(position.period()).isEqualTo(DateRange.since(TODAY));
        assertThat(as(mentor(NOOR), TODAY).pairs()).extracting(Pair::mentee).containsExactly(ADA);
        assertThat(as(mentor(MAY), TODAY).pairs()).isEmpty();
        assertThat(as(mentor(MAY), TODAY.minusDays(1)).pairs()).hasSize(1);
    }

    @Test
    void aReplacementWhoMentorsInAnotherCohortIsInBothAndTheNewerComesFirst() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        joinAsMentor(NOOR, APRIL_23, null, ELM_GROVE);

        cohorts.replaceMentor(ELM_TUTOR, new ReplaceMentor(ADA, NOOR, TODAY));

        assertThat(as(mentor(NOOR), TODAY).positions())
                .extracting(CohortsStoreTest::sections)
                .containsExactly(List.of(3), List.of(5));
    }

    @Test
    void aReplacementWhoIsInTheCohortKeepsTheirGroup() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        joinAsMentor(NOOR, SEPTEMBER_23, WISPA, ELM_GROVE);

        cohorts.replaceMentor(ELM_TUTOR, new ReplaceMentor(ADA, NOOR, TODAY));

        assertThat(as(mentor(NOOR), TODAY).positions())
                .extracting(Position::group)
                .containsExactly(new GroupSummary(WISPA, "Wispa"));
    }

    @Test
    void aPairEndsWithItsLastDayAndTheMenteeIsWithoutAMentor() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        var end = new EndPair(ADA, MAY, ECF, TODAY.minusDays(1));

        cohorts.endPair(as(ELM_TUTOR, TODAY), end);
        cohorts.endPair(as(ELM_TUTOR, TODAY), end);

        assertThat(as(mentor(MAY), TODAY.minusDays(1)).pairs()).hasSize(1);
        assertThat(as(mentor(MAY), TODAY).pairs()).isEmpty();
        assertThat(cohorts.mentees(as(ELM_TUTOR, TODAY), null, 1).rows())
                .singleElement()
                .matches(People.MenteeRow::isUnpaired);
    }

    @Test
    void aPairThatWouldHaveBegunLaterNeverWas() {
        enrol(ADA, SEPTEMBER_23, null, ELM_GROVE);
        joinAsMentor(MAY, SEPTEMBER_23, BOURNVILLE, ELM_GROVE);
        cohorts.pair(ELM_TUTOR, new PairMentor(ADA, MAY, TODAY.plusDays(9)));

        cohorts.endPair(as(ELM_TUTOR, TODAY), new EndPair(ADA, MAY, ECF, TODAY));

        assertThat(as(mentor(MAY), TODAY.plusDays(9)).pairs()).isEmpty();
    }

    @Test
    void aPairThatHasBegunDoesNotEndBeforeItBegan() {
        enrolAndPair(ADA, MAY, ELM_GROVE);

        assertThatThrownBy(() -> cohorts.endPair(as(ELM_TUTOR, TODAY), new EndPair(ADA, MAY, ECF, START.minusDays(1))))
                .isInstanceOf(PlacementRefused.class)
                .hasMessageContaining("They are paired since");

        assertThat(as(mentor(MAY), TODAY).pairs()).hasSize(1);
    }

    /** Only who is new takes the predecessor's place. */
    @Test
    void aMentorOfAnotherCohortWhoTakesOverStaysInTheirOwn() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        joinAsMentor(NOOR, APRIL_23, null, ELM_GROVE);

        cohorts.changeMentor(ELM_TUTOR, new ChangeMentor(ADA, MAY, NOOR, ECF, TODAY.plusDays(7)));

        assertThat(as(mentor(NOOR), TODAY.plusDays(7)).positions())
                .extracting(CohortsStoreTest::sections)
                .containsExactly(List.of(5));
        assertThat(as(mentor(NOOR), TODAY.plusDays(7)).pairs()).hasSize(1);
        assertThat(cohorts.choosingMentor(as(ELM_TUTOR, TODAY), ADA, ECF).agreed())
                .extracting(ChoosingMentor.Agreed::mentor, one -> one.period().to())
                .containsExactly(tuple(MAY, TODAY.plusDays(6)), tuple(NOOR, null));
        assertThatThrownBy(() -> cohorts.changeMentor(OAK_TUTOR, new ChangeMentor(ADA, MAY, NOOR, ECF, TODAY)))
                .isInstanceOf(NotFound.class);
    }

    /** Two tutors of a school have the page open. */
    @Test
    void whoSawAnotherMentorIsToldAndChangesNothing() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        joinAsMentor(NOOR, SEPTEMBER_23, WISPA, ELM_GROVE);
        joinAsMentor(OTIS, SEPTEMBER_23, WISPA, ELM_GROVE);
        cohorts.changeMentor(ELM_TUTOR, new ChangeMentor(ADA, MAY, NOOR, ECF, TODAY));

        assertThatThrownBy(() -> cohorts.changeMentor(ELM_TUTOR, new ChangeMentor(ADA, MAY, OTIS, ECF, TODAY)))
                .isInstanceOf(PlacementRefused.class)
                .hasMessageContaining("Somebody has changed the mentor");
        assertThatThrownBy(() -> cohorts.endPair(as(ELM_TUTOR, TODAY), new EndPair(ADA, MAY, ECF, TODAY)))
                .isInstanceOf(PlacementRefused.class)
                .hasMessageContaining("Somebody has changed the mentor");

        assertThat(as(mentee(ADA), TODAY).pairs()).extracting(Pair::mentor).containsExactly(NOOR);
    }

    @Test
    void aMentorIsChosenFromThoseOfTheSchoolWithFewestMenteesFirst() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        joinAsMentor(NOOR, APRIL_23, null, ELM_GROVE);
        joinAsMentor(OTIS, SEPTEMBER_23, WISPA, OAK_HILL);

        var choosing = cohorts.choosingMentor(as(ELM_TUTOR, TODAY), ADA, ECF);

        assertThat(choosing.agreed()).extracting(ChoosingMentor.Agreed::mentor).containsExactly(MAY);
        assertThat(choosing.candidates())
                .extracting(ChoosingMentor.Candidate::mentor, ChoosingMentor.Candidate::mentees)
                .containsExactly(tuple(NOOR, 0), tuple(MAY, 1));
        assertThat(cohorts.choosingMentor(as(LEAD, TODAY), ADA, ECF)).isEqualTo(choosing);
    }

    @Test
    void forAPlaceToComeAMentorIsChosenFromThoseOfItsFirstDay() {
        var first = TODAY.plusDays(30);
        cohorts.enrolMentee(ELM_TUTOR, new EnrolMentee(ADA, SEPTEMBER_23, null, ELM_GROVE, first));
        cohorts.joinAsMentor(ELM_TUTOR, new JoinAsMentor(MAY, SEPTEMBER_23, null, ELM_GROVE, START, TODAY.plusDays(7)));
        cohorts.joinAsMentor(ELM_TUTOR, new JoinAsMentor(NOOR, SEPTEMBER_23, null, ELM_GROVE, first));

        assertThat(cohorts.choosingMentor(as(ELM_TUTOR, TODAY), ADA, ECF).candidates())
                .extracting(ChoosingMentor.Candidate::mentor)
                .containsExactly(NOOR);
    }

    @Test
    void aPairIsChosenAndEndedByThoseWhoPlaceTheMenteeOnly() {
        enrolAndPair(ADA, MAY, ELM_GROVE);

        for (var stranger : List.of(OAK_TUTOR, mentor(MAY), mentee(ADA))) {
            assertThatThrownBy(() -> cohorts.choosingMentor(as(stranger, TODAY), ADA, ECF))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> cohorts.endPair(as(stranger, TODAY), new EndPair(ADA, MAY, ECF, TODAY)))
                    .isInstanceOf(PlacementRefused.class);
        }
        assertThatThrownBy(() -> cohorts.choosingMentor(as(ELM_TUTOR, TODAY), NOOR, ECF))
                .as("not enrolled at all")
                .isInstanceOf(NotFound.class);

        assertThat(as(mentee(ADA), TODAY).pairs()).hasSize(1);
    }

    @Test
    void refusesAReplacementFromAnotherSchoolAndChangesNothing() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        joinAsMentor(OTIS, SEPTEMBER_23, WISPA, OAK_HILL);

        assertThatThrownBy(() -> cohorts.replaceMentor(LEAD, new ReplaceMentor(ADA, OTIS, TODAY)))
                .isInstanceOf(PlacementRefused.class);
        assertThatThrownBy(() -> cohorts.replaceMentor(LEAD, new ReplaceMentor(ADA, ADA, TODAY)))
                .hasMessage("Nobody can be their own mentor");

        assertThat(as(mentee(ADA), TODAY).pairs()).extracting(Pair::mentor).containsExactly(MAY);
        assertThat(as(mentor(OTIS), TODAY).positions()).hasSize(1);
    }

    @Test
    void refusesCohortsAndGroupsThatAreNotThere() {
        var unknown = new EnrolMentee(ADA, CohortId.of("ecf.april-30-31"), null, ELM_GROVE, START);
        var foreignGroup = new EnrolMentee(ADA, APRIL_23, BOURNVILLE, ELM_GROVE, START);

        assertThatThrownBy(() -> cohorts.enrolMentee(LEAD, unknown)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cohorts.enrolMentee(LEAD, foreignGroup)).isInstanceOf(NotFound.class);
    }

    @Test
    void aTutorSeesTheUnpairedFirst() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        enrol(BEN, SEPTEMBER_23, WISPA, ELM_GROVE);

        var people = cohorts.peopleOf(as(ELM_TUTOR, TODAY));

        assertThat(people.mentees()).extracting(MenteeRow::mentee).containsExactly(BEN, ADA);
        assertThat(people.mentees()).extracting(MenteeRow::isUnpaired).containsExactly(true, false);
        assertThat(people.mentees().getLast().mentor()).isEqualTo(MAY);
        assertThat(people.mentees().getLast().state())
                .isInstanceOfSatisfying(
                        ProgrammeState.Running.class,
                        running -> assertThat(running.sections()).containsExactly(3));
        assertThat(people.mentors()).extracting(MentorRow::mentees).containsExactly(1);
    }

    @Test
    void aMentorWhoIsAgreedToBeginLaterCountsAsPaired() {
        enrol(ADA, SEPTEMBER_23, WISPA, ELM_GROVE);
        joinAsMentor(MAY, SEPTEMBER_23, WISPA, ELM_GROVE);
        var monday = TODAY.plusWeeks(1);

        cohorts.pair(ELM_TUTOR, new PairMentor(ADA, MAY, monday));

        var row = cohorts.peopleOf(as(ELM_TUTOR, TODAY)).mentees().getFirst();
        assertThat(row.mentor()).isEqualTo(MAY);
        assertThat(row.mentorFrom()).isEqualTo(monday);
        assertThat(as(ELM_TUTOR, TODAY).pairs()).isEmpty();
    }

    @Test
    void aPairEndsWithTheMentorsPlaceForWhoeverAsks() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        var whoAsk = List.of(mentor(MAY), mentee(ADA), ELM_TUTOR);
        assertThat(whoAsk).allSatisfy(who -> assertThat(as(who, TODAY).pairs()).hasSize(1));

        endPlacesOf(MAY, TODAY.minusDays(1));

        assertThat(whoAsk).allSatisfy(who -> {
            assertThat(as(who, TODAY).pairs()).isEmpty();
            assertThat(as(who, TODAY).pairOf(ADA, ECF)).isEmpty();
            assertThat(as(who, TODAY.minusDays(1)).pairs())
                    .as("the last day of the place")
                    .hasSize(1);
        });
        assertThat(as(mentor(MAY), TODAY).lookedAfter(List.of(ADA))).isEmpty();
    }

    @Test
    void aPairEndsWhenTheMentorGoesOnAtAnotherSchoolOnly() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        endPlacesOf(MAY, TODAY.minusDays(1));

        cohorts.joinAsMentor(LEAD, new JoinAsMentor(MAY, SEPTEMBER_23, null, OAK_HILL, TODAY));

        assertThat(as(mentor(MAY), TODAY).position()).isPresent();
        assertThat(as(mentor(MAY), TODAY).pairs()).isEmpty();
    }

    @Test
    void whoIsPairedForThePlaceOfTheMentorIsUnpairedAfterIt() {
        var spring = TODAY.plusMonths(2);
        enrol(ADA, SEPTEMBER_23, null, ELM_GROVE);
        cohorts.joinAsMentor(LEAD, new JoinAsMentor(MAY, SEPTEMBER_23, null, ELM_GROVE, START, spring));

        cohorts.pair(ELM_TUTOR, new PairMentor(ADA, MAY, START));

        assertThat(cohorts.peopleOf(as(ELM_TUTOR, spring)).mentees())
                .singleElement()
                .matches(row -> !row.isUnpaired());
        assertThat(cohorts.peopleOf(as(ELM_TUTOR, spring.plusDays(1))).mentees())
                .singleElement()
                .matches(MenteeRow::isUnpaired);
    }

    @Test
    void theLeadSeesHowEachCohortStandsAndWhoIsUnplaced() {
        enrolAndPair(ADA, MAY, ELM_GROVE);
        enrol(BEN, APRIL_23, null, OAK_HILL);
        joinAsMentor(OTIS, SEPTEMBER_23, null, OAK_HILL);

        var standings = cohorts.standings(as(LEAD, TODAY), 20);

        assertThat(standings.cohorts()).extracting(this::sectionsOfTerm).containsExactly(List.of(5, 6), List.of(3, 4));
        var september = standings.cohorts().getLast();
        assertThat(september.mentees()).isEqualTo(1);
        assertThat(september.mentors()).isEqualTo(2);
        assertThat(september.state()).isInstanceOf(ProgrammeState.Running.class);
        assertThat(standings.unplacedInAll()).isEqualTo(3);
        assertThat(standings.unplaced())
                .containsExactly(
                        new Unplaced(BEN, APRIL_23, OAK_HILL, Lack.MENTOR),
                        new Unplaced(ADA, SEPTEMBER_23, ELM_GROVE, Lack.MENTEE_GROUP),
                        new Unplaced(OTIS, SEPTEMBER_23, OAK_HILL, Lack.MENTOR_GROUP));
        assertThat(cohorts.standings(as(LEAD, TODAY), 2).unplaced()).hasSize(2);
        assertThat(cohorts.standings(as(LEAD, LocalDate.of(2025, 7, 1)), 20).cohorts())
                .extracting(standing -> standing.cohort().id())
                .as("April's two years are over")
                .containsExactly(SEPTEMBER_23);
    }

    @Test
    void twoNodesThatPlaceTheSamePersonAtOnceEndWithOnePlace() throws Exception {
        enrol(ADA, SEPTEMBER_23, null, ELM_GROVE);
        joinAsMentor(MAY, SEPTEMBER_23, WISPA, ELM_GROVE);
        joinAsMentor(NOOR, SEPTEMBER_23, WISPA, ELM_GROVE);
        var pairings = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(turn -> () -> isPaired(ADA, turn % 2 == 0 ? MAY : NOOR))
                .toList();

        var outcomes = new ArrayList<Boolean>();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var outcome : nodes.invokeAll(pairings)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).contains(true, false);
        assertThat(as(mentee(ADA), TODAY).pairs()).hasSize(1);
    }

    private boolean isPaired(PersonId mentee, PersonId mentor) {
        try {
            cohorts.pair(ELM_TUTOR, new PairMentor(mentee, mentor, START));
            return true;
        } catch (PlacementRefused hasAnother) {
            return false;
        }
    }

    private ReplaceMentor pairedAndReplaced() {
        if (as(ELM_TUTOR, START).pairs().isEmpty()) {
            cohorts.pair(ELM_TUTOR, new PairMentor(ADA, MAY, START));
        }
        return new ReplaceMentor(ADA, NOOR, TODAY);
    }

    private void endPlacesOf(PersonId mentor, LocalDate last) {
        known.store()
                .changeMentor(
                        mentor,
                        before -> new Mentor(
                                mentor,
                                before.version(),
                                before.memberships().stream()
                                        .map(place -> new MentorMembership(
                                                place.cohort(),
                                                place.group(),
                                                place.organisation(),
                                                place.period().endingOn(last)))
                                        .toList(),
                                List.of()));
    }

    private void enrolAndPair(PersonId mentee, PersonId mentor, OrganisationId school) {
        enrol(mentee, SEPTEMBER_23, null, school);
        joinAsMentor(mentor, SEPTEMBER_23, BOURNVILLE, school);
        cohorts.pair(LEAD, new PairMentor(mentee, mentor, START));
    }

    private void enrol(PersonId mentee, CohortId cohort, @Nullable GroupId group, OrganisationId school) {
        cohorts.enrolMentee(LEAD, new EnrolMentee(mentee, cohort, group, school, START));
    }

    private void joinAsMentor(PersonId mentor, CohortId cohort, @Nullable GroupId group, OrganisationId school) {
        cohorts.joinAsMentor(LEAD, new JoinAsMentor(mentor, cohort, group, school, START));
    }

    private Standpoint as(Actor actor, LocalDate day) {
        return new Standpoint(actor, day, known);
    }

    private static Position.InTerms inTerms(Standpoint standpoint) {
        return (Position.InTerms) standpoint.position().orElseThrow();
    }

    private static List<Integer> sections(Position position) {
        return ((Position.InTerms) position).sections();
    }

    private List<Integer> sectionsOfTerm(CohortStanding standing) {
        var running = (ProgrammeState.Running) standing.state();
        var plan =
                as(LEAD, TODAY).programme(standing.cohort().programme()).plan().orElseThrow();
        return plan.term(running.at().term()).sections();
    }

    private static Actor mentee(PersonId person) {
        return actor(person, Role.MENTEE, Scope.everywhere());
    }

    private static Actor mentor(PersonId person) {
        return actor(person, Role.MENTOR, Scope.everywhere());
    }

    private static Scope at(OrganisationId school) {
        return Scope.organisation(school.value());
    }

    private static Actor actor(PersonId person, Role role, Scope scope) {
        return new Actor(person, PersonName.of("Some", "One"), role, scope);
    }
}
