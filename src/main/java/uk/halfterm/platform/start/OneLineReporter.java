package uk.halfterm.platform.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints a {@link CannotStart}, or a port that is taken, as one line on standard error and leaves every other failure to Spring Boot. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                System.err.println(reason.getMessage());
                return true;
            }
            if (cause instanceof PortInUseException taken) {
                System.err.println(
                        "Port " + taken.getPort() + " is in use. Stop what listens there, or choose another port.");
                return true;
            }
        }
        return false;
    }
}
