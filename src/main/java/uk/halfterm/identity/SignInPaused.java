package uk.halfterm.identity;

import java.time.Duration;

import org.springframework.security.authentication.LockedException;

/** Nothing is compared for a while; the same for a right and a wrong password. */
final class SignInPaused extends LockedException {

    private static final long serialVersionUID = 1L;

    private final long minutes;

    SignInPaused(Duration left) {
        super("Sign-in is paused");
        this.minutes = Math.max(1, left.plusSeconds(59).toMinutes());
    }

    /** How many until the next try is let through, rounded up. */
    long minutes() {
        return minutes;
    }
}
