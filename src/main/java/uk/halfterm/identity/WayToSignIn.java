package uk.halfterm.identity;

import java.io.IOException;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.WebUtils;

/**
 * Leads whoever is not signed in to the sign-in page, and tells it why: their session has ended, they have signed out, or they have asked
 * for a page that is not for everybody. A cookie, for as long as the browser is open, remembers which; it opens nothing.
 */
final class WayToSignIn implements AuthenticationEntryPoint {

    private static final String LAST_KNOWN = "was-signed-in";
    private static final String SIGNED_IN = "1";
    private static final String SIGNED_OUT = "out";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var page = request.getContextPath() + "/login";
        switch (lastKnown(request)) {
            case SIGNED_IN -> {
                forget(request, response);
                response.sendRedirect(page + "?ended");
            }
            case SIGNED_OUT -> response.sendRedirect(page + "?out");
            default -> response.sendRedirect(request.getServletPath().length() > 1 ? page + "?first" : page);
        }
    }

    static void signedIn(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(SIGNED_IN, request));
    }

    /** By themselves; a page that is still open in another tab tells them so. */
    static void signedOut(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(SIGNED_OUT, request));
    }

    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        var ended = cookie("", request);
        ended.setMaxAge(0);
        response.addCookie(ended);
    }

    private static String lastKnown(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, LAST_KNOWN);
        return cookie == null ? "" : cookie.getValue();
    }

    private static Cookie cookie(String value, HttpServletRequest request) {
        var cookie = new Cookie(LAST_KNOWN, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
