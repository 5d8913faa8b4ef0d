package uk.halfterm.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.halfterm.platform.start.CannotStart;

/**
 * The clock that every module is given. It ticks in milliseconds, as the store keeps instants, so that what is read back equals what
 * was written.
 */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Bean
    Clock clock(@Value("${halfterm.today:}") String today) {
        return movedTo(today.strip(), Clock.tickMillis(LONDON));
    }

    static Clock movedTo(String today, Clock real) {
        if (today.isEmpty()) {
            return real;
        }
        try {
            var now = ZonedDateTime.now(real);
            var moved = ZonedDateTime.of(LocalDate.parse(today), now.toLocalTime(), real.getZone());
            return Clock.offset(real, Duration.between(now, moved));
        } catch (DateTimeParseException unreadable) {
            throw new CannotStart(
                    "\"" + today + "\" is not a date. Write today as year-month-day, like 2024-01-08.", unreadable);
        }
    }
}
