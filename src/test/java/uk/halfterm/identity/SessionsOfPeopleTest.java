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
        own.stream().skip(1).forEach(MockHttpSession::access);

        own.addAll(begin("ada", 1));

        assertThat(own).filteredOn(MockHttpSession::isInvalid).containsExactly(own.getFirst());
        assertThat(others).noneMatch(MockHttpSession::isInvalid);
        assertThat(sessions.count("ada")).isEqualTo(SessionsOfPeople.MOST);
    }

    @Test
    void theOneThatBeginsStays() {
        var own = begin("ada", SessionsOfPeople.MOST);
        own.forEach(MockHttpSession::access);

        assertThat(begin("ada", 1)).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void areNotCountedOnceTheyHaveEnded() {
        var own = begin("ada", 3);

        sessions.sessionDestroyed(new HttpSessionEvent(own.getFirst()));

        assertThat(sessions.count("ada")).isEqualTo(2);
    }

    private List<MockHttpSession> begin(String person, int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> new MockHttpSession())
                .peek(session -> sessions.begun(person, session))
                .collect(ArrayList::new, List::add, List::addAll);
    }
}
