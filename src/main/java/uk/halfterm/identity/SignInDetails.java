package uk.halfterm.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody tries to sign in: the network address, and what the browser knows of earlier sign-ins. */
final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final String devices;

    SignInDetails(HttpServletRequest request) {
        super(request.getRemoteAddr(), null);
        this.devices = KnownDevices.cookieOf(request);
    }

    String devices() {
        return devices;
    }
}
