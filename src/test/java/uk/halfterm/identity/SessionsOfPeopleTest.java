package uk.halfterm.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

class SessionsOfPeopleTest {

    private final SessionsOfPeople sessions = new SessionsOfPeople();

    @Test
    void aPersonHasSomeAndTheOneIdleLongestGoes() {
        var others = begin("ben", SessionsOfPeople.MOST);
        var own = begin("ada", SessionsOfPeople.MOST);
        use(own.subList(1, own.size()));

        own.addAll(begin("ada", 1));

        assertThat(own).filteredOn(MockHttpSession::isInvalid).containsExactly(own.getFirst());
        assertThat(others).noneMatch(MockHttpSession::isInvalid);
        assertThat(sessions.count("ada")).isEqualTo(SessionsOfPeople.MOST);
    }

    @Test
    void theOneThatBeginsStays() {
        var own = begin("ada", SessionsOfPeople.MOST);
        use(own);

        assertThat(begin("ada", 1)).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void areNotCountedOnceTheyHaveEnded() {
        var own = begin("ada", 3);

        sessions.sessionDestroyed(new HttpSessionEvent(own.getFirst()));

        assertThat(sessions.count("ada")).isEqualTo(2);
    }

    private static void use(List<MockHttpSession> sessions) {
        try {
            Thread.sleep(5); // the next moment of the machine's clock, which sessions go by
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        sessions.forEach(MockHttpSession::access);
    }

    private List<MockHttpSession> begin(String person, int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> new MockHttpSession())
                .peek(session -> sessions.begun(person, session))
                .collect(ArrayList::new, List::add, List::addAll);
    }
}
