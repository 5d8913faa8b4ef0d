package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.Intake;
import uk.halfterm.curriculum.SeedProgrammes;
import uk.halfterm.curriculum.TermHalf;
import uk.halfterm.schoolcalendar.AcademicYear;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTermRef;
import uk.halfterm.schoolcalendar.RegionCalendars;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.shared.DateRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PaceTest {

    private static final SchoolCalendar ENGLAND = RegionCalendars.readEngland();
    private static final BySchoolTerms ECF = SeedProgrammes.plan(SeedProgrammes.ECF);
    private static final CohortStart SEPTEMBER_23 = CohortStart.parse("September 23-24");
    private static final Pace HALF_TIME = new Pace(50, List.of());

    /** From the autumn of 2023 on: 1 is its first half. */
    private static HalfTermRef halfTerm(int number) {
        return HalfTermRef.of(
                SEPTEMBER_23.firstTerm().plus((number - 1) / 2), number % 2 == 1 ? Half.FIRST : Half.SECOND);
    }

    @Property
    void atFullTimeIsThePlan(@ForAll("starts") CohortStart start, @ForAll("halfTerms") HalfTermRef now) {
        assertThat(Pace.FULL_TIME.at(ECF, start, now, ENGLAND)).isEqualTo(ECF.at(start, now));
    }

    @Property
    void atFullTimeHasEachHalfTermOnce(
            @ForAll("starts") CohortStart start, @ForAll @IntRange(min = 1, max = 12) int number) {
        var wanted = TermHalf.number(number);

        assertThat(Pace.FULL_TIME.when(ECF, start, wanted, ENGLAND)).containsExactly(ECF.when(start, wanted));
    }

    /** domain.md 2: half time takes four years instead of two. */
    @Test
    void atHalfTimeEachHalfTermOfTheProgrammeLastsTwoOfTheCalendar() {
        assertThat(IntStream.rangeClosed(1, 25).mapToObj(number -> at(HALF_TIME, number)))
                .startsWith(half(1), half(1), half(2), half(2), half(3), half(3))
                .endsWith(half(12), half(12), Optional.empty());
        assertThat(at(HALF_TIME, 0)).as("before the start").isEmpty();
        assertThat(HALF_TIME.when(ECF, SEPTEMBER_23, TermHalf.number(2), ENGLAND))
                .containsExactly(halfTerm(3), halfTerm(4));
    }

    @Property
    void comesToEachHalfTermOfThePlanInOrderAndLeavesNoneOut(@ForAll @IntRange(min = 50, max = 100) int percent) {
        var pace = new Pace(percent, List.of());

        var numbers = IntStream.rangeClosed(1, 24)
                .mapToObj(number -> at(pace, number))
                .flatMap(Optional::stream)
                .map(TermHalf::number)
                .toList();

        assertThat(numbers).isSorted();
        assertThat(numbers.stream().distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Property
    void isWhereItSaysInTheHalfTermsThatItNames(
            @ForAll @IntRange(min = 50, max = 100) int percent,
            @ForAll @IntRange(min = 1, max = 12) int number,
            @ForAll @IntRange(min = 0, max = 700) int leaveAfter,
            @ForAll @IntRange(min = 1, max = 200) int daysOfLeave) {
        var away = LocalDate.of(2023, 9, 4).plusDays(leaveAfter);
        var pace = new Pace(percent, List.of(leave(DateRange.of(away, away.plusDays(daysOfLeave)))));
        var wanted = TermHalf.number(number);

        var when = pace.when(ECF, SEPTEMBER_23, wanted, ENGLAND);

        assertThat(when).isNotEmpty();
        assertThat(when)
                .allSatisfy(now ->
                        assertThat(pace.at(ECF, SEPTEMBER_23, now, ENGLAND)).contains(wanted));
    }

    @Test
    void standsStillInADeferralAndMovesOnWhatFollows() {
        var spring = new Pace(100, List.of(leave(DateRange.of(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 3, 28)))));

        assertThat(IntStream.rangeClosed(1, 6).mapToObj(number -> at(spring, number)))
                .as("the whole spring term is deferred")
                .containsExactly(half(1), half(2), half(3), half(3), half(3), half(4));
        assertThat(at(spring, 14)).isEqualTo(half(12));
        assertThat(at(spring, 15)).isEmpty();
    }

    @Test
    void goesOnAtTheSamePaceInAHalfTermOfWhichLessThanHalfIsDeferred() {
        var aWeek = new Pace(100, List.of(leave(DateRange.of(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 14)))));

        assertThat(at(aWeek, 4)).isEqualTo(half(4));
    }

    @Test
    void neverComesToWhatFollowsADeferralWithoutAnEnd() {
        var forGood = new Pace(100, List.of(leave(DateRange.since(LocalDate.of(2024, 1, 8)))));

        assertThat(at(forGood, 30)).isEqualTo(half(3));
        assertThat(forGood.when(ECF, SEPTEMBER_23, TermHalf.number(4), ENGLAND)).isEmpty();
        assertThat(forGood.when(ECF, SEPTEMBER_23, TermHalf.number(3), ENGLAND))
                .startsWith(halfTerm(3))
                .last()
                .extracting(half -> half.term().year())
                .isEqualTo(ENGLAND.lastYear());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9, 101, 200})
    void refusesWhatIsNoShareOfFullTime(int percent) {
        assertThatThrownBy(() -> new Pace(percent, List.of())).isInstanceOf(PlacementRefused.class);
    }

    @Test
    void refusesTwoDeferralsForTheSameTimeInWhateverOrder() {
        var later = leave(DateRange.since(LocalDate.of(2024, 4, 15)));
        var earlier = leave(DateRange.of(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 4, 15)));

        assertThatThrownBy(() -> Pace.FULL_TIME.with(later).with(earlier)).isInstanceOf(PlacementRefused.class);
        assertThat(Pace.FULL_TIME.with(later).with(later)).isEqualTo(Pace.FULL_TIME.with(later));
    }

    @Provide
    Arbitrary<CohortStart> starts() {
        return Combinators.combine(
                        Arbitraries.of(Intake.class), Arbitraries.integers().between(2021, 2026))
                .as((intake, year) -> CohortStart.of(intake, new AcademicYear(year)));
    }

    @Provide
    Arbitrary<HalfTermRef> halfTerms() {
        return Arbitraries.integers().between(-10, 40).map(number -> {
            var term = SEPTEMBER_23.firstTerm().plus(Math.floorDiv(number, 2));
            return HalfTermRef.of(term, Math.floorMod(number, 2) == 0 ? Half.FIRST : Half.SECOND);
        });
    }

    private static Optional<TermHalf> at(Pace pace, int halfTerm) {
        var now = halfTerm == 0 ? HalfTermRef.of(SEPTEMBER_23.firstTerm().plus(-1), Half.SECOND) : halfTerm(halfTerm);
        return pace.at(ECF, SEPTEMBER_23, now, ENGLAND);
    }

    private static Optional<TermHalf> half(int number) {
        return Optional.of(TermHalf.number(number));
    }

    private static Deferral leave(DateRange period) {
        return new Deferral(period, Deferral.Reason.PARENTAL_LEAVE);
    }
}
