package broken.rules;

import java.time.Instant;

@Breaks("timeComesFromTheClock")
class OwnClock {
    Instant startedAt() {
        return Instant.now();
    }
}
