package uk.halfterm.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The email address of a sign-in that failed, so that nobody has to type it again. The session holds it until the sign-in page is shown,
 * and no longer.
 */
public final class TypedAddress {

    private static final String KEY = TypedAddress.class.getName();

    // As long as an address can be (RFC 5321), and as the page lets people type.
    public static final int MOST_CHARACTERS = 254;

    private TypedAddress() {}

    static void keep(HttpServletRequest request, @Nullable String typed) {
        if (typed != null && !typed.isBlank() && typed.length() <= MOST_CHARACTERS) {
            request.getSession().setAttribute(KEY, typed);
        }
    }

    /** What was typed at the last try, once; empty where there was none. */
    public static String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof String typed)) {
            return "";
        }
        session.removeAttribute(KEY);
        return typed;
    }
}
