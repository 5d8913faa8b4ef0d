package uk.halfterm.curriculum.version;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test moves on. */
final class MovableClock extends Clock {

    private final Clock real;
    private Duration ahead = Duration.ZERO;

    MovableClock(Clock real) {
        this.real = real;
    }

    void move(Duration by) {
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
        return new MovableClock(real.withZone(zone));
    }
}
