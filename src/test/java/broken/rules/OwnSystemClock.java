package broken.rules;

import java.time.Clock;

@Breaks("timeComesFromTheClock")
class OwnSystemClock {
    Clock clock() {
        return Clock.systemUTC();
    }
}
