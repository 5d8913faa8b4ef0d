package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.Opening;
import uk.halfterm.curriculum.Rolling;
import uk.halfterm.curriculum.Schedule;
import uk.halfterm.curriculum.SeedProgrammes;
import uk.halfterm.curriculum.SelfPaced;
import uk.halfterm.curriculum.TermHalf;
import uk.halfterm.schoolcalendar.RegionCalendars;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.shared.DateRange;

import static org.assertj.core.api.Assertions.assertThat;

class ProgrammeStateTest {

    private static final SchoolCalendar ENGLAND = RegionCalendars.readEngland();
    private static final Schedule ECF = SeedProgrammes.plan(SeedProgrammes.ECF);
    private static final CohortStart JANUARY_24 = CohortStart.parse("January 23-24");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 8);

    @Test
    void isBeforeItsFirstHalfTerm() {
        assertThat(on(LocalDate.of(2023, 12, 22))).isEqualTo(new ProgrammeState.Before(FIRST_DAY));
    }

    @Test
    void runsFromTheHolidayBeforeItsFirstHalfTermSoThatPeopleCanPrepare() {
        assertThat(on(LocalDate.of(2023, 12, 23))).isInstanceOfSatisfying(ProgrammeState.Running.class, running -> {
            assertThat(running.sections()).containsExactly(1);
            assertThat(running.at()).isEqualTo(TermHalf.number(1));
        });
    }

    @Test
    void runsToTheLastDayOfBlock12() {
        assertThat(on(LocalDate.of(2025, 12, 19)))
                .isInstanceOfSatisfying(
                        ProgrammeState.Running.class,
                        running -> assertThat(running.sections()).containsExactly(12));
        assertThat(on(LocalDate.of(2025, 12, 20))).isEqualTo(new ProgrammeState.Finished(LocalDate.of(2025, 12, 19)));
    }

    @Test
    void ofAPersonAtHalfTimeFinishesAfterTwiceTheTime() {
        var halfTime = new Pace(50, List.of());

        assertThat(on(LocalDate.of(2027, 12, 17), halfTime))
                .isInstanceOfSatisfying(
                        ProgrammeState.Running.class,
                        running -> assertThat(running.sections()).containsExactly(12));
        assertThat(on(LocalDate.of(2028, 1, 10), halfTime))
                .isInstanceOfSatisfying(
                        ProgrammeState.Finished.class,
                        finished -> assertThat(finished.ended()).isEqualTo("2027-12-17"));
    }

    @Test
    void standsStillWhileAPersonIsDeferred() {
        var leave = DateRange.of(LocalDate.of(2024, 4, 15), LocalDate.of(2024, 7, 22));
        var deferred = new Pace(100, List.of(new Deferral(leave, Deferral.Reason.PARENTAL_LEAVE)));

        assertThat(on(leave.from(), deferred)).isEqualTo(new ProgrammeState.Deferred(leave.to()));
        assertThat(on(LocalDate.of(2024, 9, 9), deferred))
                .as("goes on where it stopped")
                .isInstanceOfSatisfying(
                        ProgrammeState.Running.class,
                        running -> assertThat(running.sections()).containsExactly(3));
        assertThat(on(LocalDate.of(2026, 4, 20), deferred))
                .as("a term later than the cohort")
                .isInstanceOfSatisfying(
                        ProgrammeState.Finished.class,
                        finished -> assertThat(finished.ended()).isEqualTo("2026-03-27"));
    }

    @Test
    void standsStillWithoutAnEndUntilItIsKnown() {
        var since = DateRange.since(LocalDate.of(2024, 4, 15));
        var deferred = new Pace(100, List.of(new Deferral(since, Deferral.Reason.CAREER_BREAK)));

        assertThat(on(LocalDate.of(2029, 4, 15), deferred)).isEqualTo(new ProgrammeState.Deferred(null));
    }

    @Test
    void isOpenOnAnyDayWithoutACalendar() {
        for (var day : List.of(FIRST_DAY.minusYears(10), FIRST_DAY, FIRST_DAY.plusYears(30))) {
            assertThat(ProgrammeState.on(day, cohort(new Rolling(FIRST_DAY)), new SelfPaced(), ENGLAND))
                    .isEqualTo(new ProgrammeState.Open());
        }
    }

    private static ProgrammeState on(LocalDate day) {
        return on(day, Pace.FULL_TIME);
    }

    private static ProgrammeState on(LocalDate day, Pace pace) {
        return ProgrammeState.on(day, cohort(JANUARY_24), ECF, pace, ENGLAND);
    }

    private static CohortSummary cohort(Opening opening) {
        return new CohortSummary(CohortId.of(SeedProgrammes.ECF, opening), opening, List.of(), null);
    }
}
