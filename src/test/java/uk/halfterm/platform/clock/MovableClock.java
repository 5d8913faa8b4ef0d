package uk.halfterm.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that goes on as another does and that a test can move ahead. */
public final class MovableClock extends Clock {

    /** Gives one that starts at the time of the machine to every bean that asks for the clock. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Given {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Clock.tickMillis(ZoneId.of("Europe/London")));
        }
    }

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock(Clock real) {
        this.real = real;
    }

    public void move(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Every school is in England");
    }
}
