package uk.halfterm.identity;

import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The sessions of people who are not signed in, which anybody can begin by the thousand: they last minutes, and beyond two hundred the one
 * that was used longest ago goes. The session of somebody who is signed in is none of them.
 */
@Component
class Strangers implements HttpSessionListener {

    static final int MOST = 200;
    static final Duration STAY = Duration.ofMinutes(10);

    private final Duration signedInFor;
    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();

    Strangers(@Value("${server.servlet.session.timeout}") Duration signedInFor) {
        this.signedInFor = signedInFor;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        var session = event.getSession();
        session.setMaxInactiveInterval((int) STAY.toSeconds());
        sessions.add(session);
        while (sessions.size() > MOST) {
            sessions.stream()
                    .min(Comparator.comparingLong(OneSession::lastUsed))
                    .ifPresent(this::end);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    void signedIn(HttpSession session) {
        sessions.remove(session);
        session.setMaxInactiveInterval((int) signedInFor.toSeconds());
    }

    int count() {
        return sessions.size();
    }

    private void end(HttpSession session) {
        sessions.remove(session);
        OneSession.end(session);
    }
}
