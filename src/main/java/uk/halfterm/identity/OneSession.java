package uk.halfterm.identity;

import jakarta.servlet.http.HttpSession;

/** A session that may have ended meanwhile, in another thread. */
final class OneSession {

    private OneSession() {}

    static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // Somebody was faster.
        }
    }

    /** When it was used last, in milliseconds of the machine's clock; long ago where it has ended. */
    static long lastUsed(HttpSession session) {
        try {
            return session.getLastAccessedTime();
        } catch (IllegalStateException ended) {
            return Long.MIN_VALUE;
        }
    }
}
