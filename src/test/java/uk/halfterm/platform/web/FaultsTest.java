package uk.halfterm.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.halfterm.platform.WrittenLog;
import uk.halfterm.platform.clock.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsTest {

    private static final String SENT = "what somebody sent";

    @RegisterExtension
    private final WrittenLog log = WrittenLog.of(Faults.class);

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final Faults faults = new Faults(clock);

    @Test
    void areOneLineThatNamesTheKindThePlaceAndACode() {
        var code = faults.report(new IllegalStateException(SENT, new NumberFormatException(SENT)));

        assertThat(lines())
                .singleElement()
                .asString()
                .contains(
                        "code " + code,
                        "java.lang.IllegalStateException by NumberFormatException",
                        "FaultsTest.areOneLineThatNamesTheKindThePlaceAndACode")
                .doesNotContain(SENT, "\n");
    }

    @Test
    void areTwentyLinesAMinuteAtMostAndAreCountedThen() {
        for (int request = 0; request < 700; request++) {
            faults.report(new IllegalArgumentException(SENT));
        }
        assertThat(lines()).hasSize(Faults.LINES_A_MINUTE);

        clock.move(Duration.ofMinutes(1));
        faults.report(new IllegalArgumentException(SENT));

        assertThat(lines()).hasSize(Faults.LINES_A_MINUTE + 2);
        assertThat(lines().get(Faults.LINES_A_MINUTE)).isEqualTo("680 more requests failed");
    }

    @Test
    void haveTheirStackForWhoAsksForIt() {
        log.at(Level.DEBUG);

        faults.report(new IllegalArgumentException(SENT));

        assertThat(log.lines())
                .last()
                .satisfies(line -> assertThat(line.getThrowableProxy()).isNotNull());
    }

    private List<String> lines() {
        return log.lines().stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
