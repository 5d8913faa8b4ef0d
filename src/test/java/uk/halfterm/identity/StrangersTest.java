package uk.halfterm.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

class StrangersTest {

    private static final Duration AN_HOUR = Duration.ofMinutes(60);

    private final Strangers strangers = new Strangers(AN_HOUR);

    @Test
    void stayForMinutesUntilTheySignIn() {
        var session = come();

        assertThat(session.getMaxInactiveInterval()).isEqualTo(600);

        strangers.signedIn(session);

        assertThat(session.getMaxInactiveInterval()).isEqualTo(3600);
        assertThat(strangers.count()).isZero();
    }

    @Test
    void areNeverMoreThanAFewHundredAndTheOneIdleLongestGoes() {
        var sessions = new ArrayList<MockHttpSession>();
        for (int stranger = 0; stranger < Strangers.MOST; stranger++) {
            sessions.add(come());
        }
        access(sessions.subList(1, sessions.size()));

        sessions.add(come());

        assertThat(sessions).filteredOn(MockHttpSession::isInvalid).containsExactly(sessions.getFirst());
        assertThat(strangers.count()).isEqualTo(Strangers.MOST);
    }

    @Test
    void neverPutAnEndToTheSessionOfSomebodySignedIn() {
        var person = come();
        strangers.signedIn(person);

        for (int stranger = 0; stranger < 3 * Strangers.MOST; stranger++) {
            come();
        }

        assertThat(person.isInvalid()).isFalse();
        assertThat(strangers.count()).isEqualTo(Strangers.MOST);
    }

    @Test
    void areNotCountedOnceTheyHaveGone() {
        strangers.sessionDestroyed(new HttpSessionEvent(come()));

        assertThat(strangers.count()).isZero();
    }

    private static void access(List<MockHttpSession> sessions) {
        try {
            Thread.sleep(5); // the next moment of the machine's clock, which sessions go by
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        sessions.forEach(MockHttpSession::access);
    }

    private MockHttpSession come() {
        var session = new MockHttpSession();
        strangers.sessionCreated(new HttpSessionEvent(session));
        return session;
    }
}
