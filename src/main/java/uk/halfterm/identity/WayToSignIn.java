package uk.halfterm.identity;

import java.io.IOException;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.WebUtils;

/**
 * Leads whoever is not signed in to the sign-in page, and tells it why: their session has ended, or they have asked for a page that is not
 * for everybody. A cookie, for as long as the browser is open, remembers that somebody was signed in; it opens nothing.
 */
final class WayToSignIn implements AuthenticationEntryPoint {

    private static final String WAS_SIGNED_IN = "was-signed-in";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var page = request.getContextPath() + "/login";
        if (wasSignedIn(request)) {
            forget(request, response);
            response.sendRedirect(page + "?ended");
        } else {
            response.sendRedirect(request.getServletPath().length() > 1 ? page + "?first" : page);
        }
    }

    static void remember(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("1", request));
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        var ended = cookie("", request);
        ended.setMaxAge(0);
        response.addCookie(ended);
    }

    private static boolean wasSignedIn(HttpServletRequest request) {
        return WebUtils.getCookie(request, WAS_SIGNED_IN) != null;
    }

    private static Cookie cookie(String value, HttpServletRequest request) {
        var cookie = new Cookie(WAS_SIGNED_IN, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
