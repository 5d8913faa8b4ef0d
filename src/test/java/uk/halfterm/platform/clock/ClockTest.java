package uk.halfterm.platform.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import uk.halfterm.platform.start.CannotStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClockTest {

    private static final Clock SUMMER_NOON =
            Clock.fixed(Instant.parse("2026-07-01T11:30:15Z"), ClockConfiguration.LONDON);

    @Test
    void isTheRealOneWithoutADay() {
        assertThat(ClockConfiguration.movedTo("", SUMMER_NOON)).isSameAs(SUMMER_NOON);
    }

    @Test
    void keepsTheTimeOfDayInLondonOnAnotherDay() {
        var clock = ClockConfiguration.movedTo("2024-01-08", SUMMER_NOON);

        assertThat(LocalDate.now(clock)).isEqualTo("2024-01-08");
        assertThat(ZonedDateTime.now(clock)).isEqualTo("2024-01-08T12:30:15Z[Europe/London]");
    }

    @Test
    void goesOnFromThere() throws InterruptedException {
        var clock = ClockConfiguration.movedTo("2024-01-08", Clock.tickMillis(ClockConfiguration.LONDON));

        var before = clock.instant();
        Thread.sleep(20);

        assertThat(clock.instant()).isAfter(before);
    }

    @Test
    void refusesWhatIsNoDate() {
        assertThatThrownBy(() -> ClockConfiguration.movedTo("08/01/2024", SUMMER_NOON))
                .isInstanceOf(CannotStart.class)
                .hasMessage("\"08/01/2024\" is not a date. Write today as year-month-day, like 2024-01-08.");
    }
}
