package uk.halfterm.identity;

import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.stereotype.Component;

/**
 * The sessions of people who are signed in on this node: a person has some for their computers and phones, and beyond ten the one that was
 * used longest ago goes, so that nobody fills the memory with one password. Nobody's session goes for another's.
 */
@Component
class SessionsOfPeople implements HttpSessionListener {

    static final int MOST = 10;

    /** By session, the name that the person signs in with. */
    private final ConcurrentHashMap<HttpSession, String> people = new ConcurrentHashMap<>();

    void begun(String person, HttpSession session) {
        people.put(session, person);
        while (count(person) > MOST) {
            people.keySet().stream()
                    .filter(one -> person.equals(people.get(one)) && !one.equals(session))
                    .min(Comparator.comparingLong(OneSession::lastUsed))
                    .ifPresent(this::end);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        people.remove(event.getSession());
    }

    long count(String person) {
        return people.values().stream().filter(person::equals).count();
    }

    private void end(HttpSession session) {
        people.remove(session);
        OneSession.end(session);
    }
}
