package uk.halfterm.cohort;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import uk.halfterm.schoolcalendar.RegionCalendars;
import uk.halfterm.schoolcalendar.SchoolCalendar;

import static org.assertj.core.api.Assertions.assertThat;

class ProgrammeStateTest {

    private static final SchoolCalendar ENGLAND = RegionCalendars.readEngland();
    private static final CohortStart JANUARY_24 = CohortStart.parse("January 23-24");

    @Test
    void isBeforeItsFirstHalfTerm() {
        assertThat(on(LocalDate.of(2023, 12, 22))).isEqualTo(new ProgrammeState.Before(LocalDate.of(2024, 1, 8)));
    }

    @Test
    void runsFromTheHolidayBeforeItsFirstHalfTermSoThatPeopleCanPrepare() {
        assertThat(on(LocalDate.of(2023, 12, 23))).isInstanceOfSatisfying(ProgrammeState.Running.class, running -> {
            assertThat(running.block()).isEqualTo(1);
            assertThat(running.termNumber()).isEqualTo(1);
        });
    }

    @Test
    void runsToTheLastDayOfBlock12() {
        assertThat(on(LocalDate.of(2025, 12, 19)))
                .isInstanceOfSatisfying(
                        ProgrammeState.Running.class,
                        running -> assertThat(running.block()).isEqualTo(12));
        assertThat(on(LocalDate.of(2025, 12, 20))).isEqualTo(new ProgrammeState.Finished(LocalDate.of(2025, 12, 19)));
    }

    private static ProgrammeState on(LocalDate day) {
        return ProgrammeState.on(day, JANUARY_24, ENGLAND);
    }
}
