package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MenteeTest {

    private static final PersonId MENTEE = PersonId.of("mentee");
    private static final PersonId FIRST_MENTOR = PersonId.of("first-mentor");
    private static final PersonId SECOND_MENTOR = PersonId.of("second-mentor");
    private static final CohortId COHORT = CohortId.of("ecf.september-23-24");
    private static final GroupId BOURNVILLE = GroupId.of(COHORT, "Bournville");
    private static final OrganisationId SCHOOL = OrganisationId.of("elm-grove-primary");
    private static final LocalDate START = LocalDate.of(2023, 9, 1);
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 8);

    @Test
    void isEnrolledOnce() {
        var once = enrolled();

        assertThat(once.enrolled(place(null))).isEqualTo(once);
        assertThat(once.enrolments()).hasSize(1);
    }

    @Test
    void isGivenAGroupByEnrollingAgainWithOne() {
        var placed = enrolled().enrolled(place(BOURNVILLE));

        assertThat(placed.enrolments()).extracting(Enrolment::group).containsExactly(BOURNVILLE);
        assertThat(placed.enrolled(place(null))).isEqualTo(placed);
    }

    @Test
    void refusesASecondEnrolmentForTheSameTime() {
        var elsewhere = new Enrolment(
                COHORT,
                null,
                OrganisationId.of("oak-hill-academy"),
                DateRange.since(JANUARY),
                List.of(),
                Pace.FULL_TIME);

        assertThatThrownBy(() -> enrolled().enrolled(elsewhere)).isInstanceOf(PlacementRefused.class);
    }

    @Test
    void isPairedOnceForTheTimeOfTheEnrolment() {
        var paired = enrolled().pairedWith(FIRST_MENTOR, COHORT, DateRange.since(START));

        assertThat(paired.pairedWith(FIRST_MENTOR, COHORT, DateRange.since(START)))
                .isEqualTo(paired);
        assertThat(mentorships(paired)).containsExactly(new Mentorship(FIRST_MENTOR, DateRange.since(START)));
    }

    @Test
    void refusesASecondMentorForTheSameTime() {
        var paired = enrolled().pairedWith(FIRST_MENTOR, COHORT, DateRange.since(START));

        assertThatThrownBy(() -> paired.pairedWith(SECOND_MENTOR, COHORT, DateRange.since(JANUARY)))
                .isInstanceOf(PlacementRefused.class)
                .hasMessageContaining("has a mentor for some of that time");
    }

    @Test
    void refusesToBeTheirOwnMentor() {
        assertThatThrownBy(() -> enrolled().pairedWith(MENTEE, COHORT, DateRange.since(START)))
                .hasMessage("Nobody can be their own mentor");
    }

    @Test
    void refusesAMentorBeforeTheEnrolmentBegins() {
        assertThatThrownBy(() -> enrolled().pairedWith(FIRST_MENTOR, COHORT, DateRange.since(START.minusDays(1))))
                .hasMessage("This person is not enrolled on that day");
    }

    @Test
    void thePredecessorsTimeEndsOnTheDayBeforeTheReplacements() {
        var replaced = enrolled()
                .pairedWith(FIRST_MENTOR, COHORT, DateRange.since(START))
                .withMentorReplaced(SECOND_MENTOR, FIRST_MENTOR, COHORT, DateRange.since(JANUARY));

        assertThat(mentorships(replaced))
                .containsExactly(
                        new Mentorship(FIRST_MENTOR, DateRange.of(START, JANUARY.minusDays(1))),
                        new Mentorship(SECOND_MENTOR, DateRange.since(JANUARY)));
        assertThat(replaced.withMentorReplaced(SECOND_MENTOR, null, COHORT, DateRange.since(JANUARY)))
                .isEqualTo(replaced);
    }

    @Test
    void aMentorReplacedOnTheirFirstDayNeverWasTheMentor() {
        var replaced = enrolled()
                .pairedWith(FIRST_MENTOR, COHORT, DateRange.since(START))
                .withMentorReplaced(SECOND_MENTOR, null, COHORT, DateRange.since(START));

        assertThat(mentorships(replaced)).containsExactly(new Mentorship(SECOND_MENTOR, DateRange.since(START)));
    }

    @Test
    void refusesToReplaceAMentorWhereThereIsNone() {
        assertThatThrownBy(() -> enrolled().withMentorReplaced(SECOND_MENTOR, null, COHORT, DateRange.since(JANUARY)))
                .hasMessageContaining("Nobody mentored this person on that day");
    }

    @Test
    void keepsTheFirstDayFromWhichAnEnrolmentHasNoMentor() {
        var left = new Mentorship(FIRST_MENTOR, DateRange.of(START, JANUARY));
        var first = new Enrolment(
                COHORT, null, SCHOOL, DateRange.of(START, JANUARY.plusDays(30)), List.of(left), Pace.FULL_TIME);
        var second = new Enrolment(
                COHORT, BOURNVILLE, SCHOOL, DateRange.since(JANUARY.plusDays(31)), List.of(), Pace.FULL_TIME);

        assertThat(enrolled().unpairedFrom()).isEqualTo(START);
        assertThat(enrolled()
                        .pairedWith(FIRST_MENTOR, COHORT, DateRange.since(JANUARY))
                        .unpairedFrom())
                .isNull();
        assertThat(Mentee.notEnrolled(MENTEE).enrolled(second).unpairedFrom()).isEqualTo(JANUARY.plusDays(31));
        assertThat(Mentee.notEnrolled(MENTEE).enrolled(second).enrolled(first).unpairedFrom())
                .isEqualTo(JANUARY.plusDays(1));
    }

    @Test
    void keepsTheCohortsWithoutAGroup() {
        assertThat(enrolled().cohortsWithoutGroup()).containsExactly(COHORT);
        assertThat(enrolled().enrolled(place(BOURNVILLE)).cohortsWithoutGroup()).isEmpty();
    }

    @Property
    void hasAtMostOneMentorOnAnyDayHoweverOftenMentorsAreReplaced(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 700) Integer> days) {
        var mentee = enrolled().pairedWith(FIRST_MENTOR, COHORT, DateRange.since(START));
        for (int change = 0; change < days.size(); change++) {
            mentee = tryToReplace(mentee, PersonId.of("mentor-" + change), START.plusDays(days.get(change)));
        }

        var mentorships = mentorships(mentee);

        for (int day = 0; day <= 800; day++) {
            var date = START.plusDays(day);
            assertThat(mentorships.stream().filter(one -> one.period().contains(date)))
                    .hasSize(1);
        }
    }

    private static Mentee tryToReplace(Mentee mentee, PersonId mentor, LocalDate from) {
        try {
            return mentee.withMentorReplaced(mentor, null, COHORT, DateRange.since(from));
        } catch (PlacementRefused overlapping) {
            return mentee;
        }
    }

    private static List<Mentorship> mentorships(Mentee mentee) {
        return mentee.enrolments().getFirst().mentorships();
    }

    private static Mentee enrolled() {
        return Mentee.notEnrolled(MENTEE).enrolled(place(null));
    }

    private static Enrolment place(GroupId group) {
        return new Enrolment(COHORT, group, SCHOOL, DateRange.since(START), List.of(), Pace.FULL_TIME);
    }
}
